import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { writeBuildMark } from './build-mark.ts';

/** What the site is told about what it publishes; pages and the collection import it from `virtual:zimlight/settings`. */
export interface Settings {
  /** The folder of the notebook; absolute once it has gone through `siteConfig`. */
  notebook: string;
}

const SETTINGS = 'virtual:zimlight/settings';
/** How long to wait for more changes: an editor that saves a file makes several. */
const SETTLE_MS = 50;

/**
 * Makes an Astro project the site of a notebook: hands the settings to the collection, watches the notebook in
 * development, marks what was built.
 */
export function zimlight(settings: Settings): AstroIntegration {
  let base = '/';
  return {
    name: 'zimlight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [settingsModule(settings)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': parameters => watch(settings.notebook, parameters),
      'astro:build:done': ({ dir }) => writeBuildMark(fileURLToPath(dir), { base }),
    },
  };
}

/** A Vite plugin for a module that holds the settings: unlike an environment variable, it cannot be somebody else's. */
function settingsModule(settings: Settings) {
  return {
    name: SETTINGS,
    resolveId: (id: string) => (id === SETTINGS ? `\0${SETTINGS}` : undefined),
    load: (id: string) => (id === `\0${SETTINGS}` ? `export default ${JSON.stringify(settings)}` : undefined),
  };
}

/** Loads the collection again when anything in the notebook changes; Astro then reloads the pages that are open. */
function watch(notebook: string, { server, refreshContent, logger }: HookParameters<'astro:server:setup'>): void {
  let timer: NodeJS.Timeout | undefined;
  let attachmentChanged = false;
  const refresh = async () => {
    const reload = attachmentChanged;
    attachmentChanged = false;
    try {
      await refreshContent?.({});
      // A picture that changed does not change what the collection holds.
      if (reload) server.environments.client.hot.send({ type: 'full-reload' });
    } catch (error) {
      logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  server.watcher.add(notebook);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(notebook + sep)) return;
    attachmentChanged ||= !path.endsWith('.txt');
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLE_MS);
  });
}
