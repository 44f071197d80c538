import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { type SiteUrl, siteUrlOf } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import type { ResolvedSettings } from '../collection/index.ts';
import { MessageError } from '../messages.ts';
import { plainImports, reloadSettingsModules, settingsModules } from './virtual-modules.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 50;

/** The files in a notebook's folder that hold its settings. */
const settingsFiles = ['zimlight.yaml', 'notebook.zim'];

/**
 * The Astro integration that makes a project the site of a notebook: it provides the settings to the content
 * collection and the pages, watches the notebook in development, and completes a build with everything that is not a
 * page. It imports large modules only when they are needed, so that usage errors appear at once.
 *
 * @param initial the settings; in development they are resolved again after a change
 * @param cacheDir the notebook's cache folder
 */
export function zimlight(initial: ResolvedSettings, cacheDir: string): AstroIntegration {
  let settings = initial;
  let siteUrl: SiteUrl = { origin: undefined, base: '/' };
  let runDir = '';
  let cards: CardQueue | undefined;
  return {
    name: 'zimlight',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [settingsModules(() => ({ ...settings, cacheDir })), plainImports] } });
      },
      'astro:config:done': ({ config }) => {
        siteUrl = siteUrlOf(config.site, config.base);
        runDir = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { reportingPrerenderer } = await import('./prerender.ts');
        setPrerenderer(reportingPrerenderer);
        const { drawCards } = await import('./post-build.ts');
        // The collection has been loaded; cards are drawn while Astro renders the pages.
        cards = drawCards(settings, { cacheDir, runDir }, siteUrl);
      },
      'astro:server:setup': async parameters => {
        const { server } = parameters;
        const { resolveSettings } = await import('../collection/index.ts');
        const { serveFiles } = await import('./files.ts');
        const { followRedirects } = await import('./redirects/redirects.ts');
        const { serveSearch } = await import('./serve-search.ts');
        watch(settings.folder, parameters, async () => {
          settings = await resolveSettings(settings.folder, settings.overrides, settings);
          await reloadSettingsModules(server);
        });
        server.middlewares.use(serveFiles(runDir));
        server.middlewares.use(followRedirects(runDir, siteUrl.base));
        server.middlewares.use(serveSearch(() => settings, runDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { completeBuild } = await import('./post-build.ts');
        await completeBuild({ settings, runDir, dir: fileURLToPath(dir), siteUrl, cards, logger });
      },
    },
  };
}

/**
 * Loads the content collection again after a change in the notebook; Astro then reloads the open pages.
 *
 * @param onSettings called first if a file with settings has changed
 */
function watch(
  folder: string,
  { server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
  onSettings: () => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let settingsChanged = false;
  let attachmentChanged = false;
  const refresh = async () => {
    const [resolve, reload] = [settingsChanged, attachmentChanged];
    settingsChanged = false;
    attachmentChanged = false;
    try {
      if (resolve) await onSettings();
      await refreshContent?.({});
      // A changed picture does not change the collection, so Astro would not reload the pages.
      if (reload) server.environments.client.hot.send({ type: 'full-reload' });
    } catch (error) {
      const ours = error instanceof MessageError;
      logger.error(error instanceof Error ? (!ours && error.stack) || error.message : String(error));
    }
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder + sep)) return;
    settingsChanged ||= settingsFiles.some(name => path === join(folder, name));
    attachmentChanged ||= !path.endsWith('.txt');
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLE_MS);
  });
}
