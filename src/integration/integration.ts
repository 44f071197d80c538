import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SiteUrl, siteUrlOf } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import type { ResolvedSettings } from '../collection/index.ts';
import { packageRoot } from './package-root.ts';
import { importSharpByPath, plainImports, reloadSettingsModules, settingsModules } from './virtual-modules.ts';

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
        // Astro has by now chosen the folder for what it generates, by its first root.
        const root = pathToFileURL(packageRoot);
        const plugins = [settingsModules(() => ({ ...settings, cacheDir })), importSharpByPath, plainImports];
        updateConfig({ root, vite: { plugins } });
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
        const { watch } = await import('./watch.ts');
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
