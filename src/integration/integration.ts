import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import type { SiteUrl } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import type { SiteOptions } from './options.ts';
import { plainImports, settingsModules } from './virtual-modules.ts';

/** How long to wait for more changes: an editor that saves a file makes several. */
const SETTLE_MS = 50;

/**
 * Makes an Astro project the site of a notebook: hands the settings to the collection, watches the notebook in
 * development, adds to a build what is no page. What it takes for that is imported late: it takes a while to load, which
 * whoever mistypes a command need not wait for.
 */
export function zimlight(settings: SiteOptions): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  let cards: CardQueue | undefined;
  const siteUrl = (): SiteUrl => ({ origin: site ? new URL(site) : undefined, base });
  let cacheDir = '';
  return {
    name: 'zimlight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [settingsModules(settings), plainImports] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site;
        cacheDir = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { watchOver } = await import('./prerender.ts');
        setPrerenderer(watchOver);
        const { drawCards } = await import('./post-build.ts');
        // The collection is loaded, and the pages are made meanwhile.
        cards = await drawCards(settings, cacheDir, siteUrl());
      },
      'astro:server:setup': async parameters => {
        const { serveFiles } = await import('./files.ts');
        const { followRedirects } = await import('./redirects/redirects.ts');
        const { serveSearch } = await import('./serve-search.ts');
        watch(settings.notebook, parameters);
        parameters.server.middlewares.use(serveFiles(cacheDir, base));
        parameters.server.middlewares.use(followRedirects(cacheDir, base));
        parameters.server.middlewares.use(serveSearch(settings, cacheDir, base));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { completeBuild } = await import('./post-build.ts');
        await completeBuild(settings, { cacheDir, dir: fileURLToPath(dir), siteUrl: siteUrl(), cards, logger });
      },
    },
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
