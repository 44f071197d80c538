import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroConfig, AstroIntegration } from 'astro';
import { type SiteUrl, siteUrlOf } from '../address/index.ts';
import type { CardQueue } from '../cards/index.ts';
import { type RegisteredSite, registerSite } from '../collection/site-registry.ts';
import { type Replacements, replaceableParts } from './components.ts';
import { logFailures } from './log-failures.ts';
import { routes } from './routes.ts';
import { importSharpByPath, plainImports, siteInfoModule } from './virtual-modules.ts';

/** What the site of a notebook is made of. */
export interface SiteOptions extends Replacements {
  /** Finds the notebook, its settings and its folders. Called once, with Astro's configuration. */
  prepare: (config: AstroConfig) => RegisteredSite | Promise<RegisteredSite>;
  /**
   * Whether it is the project of somebody else, with pages and files of its own.
   * @default false
   */
  isGuest?: boolean;
}

/**
 * The Astro integration that makes a project the site of a notebook: it adds the routes, provides the settings to the
 * content collection and the pages, watches the notebook in development, and completes a build with everything that is
 * not a page. It imports large modules only when they are needed, so that usage errors appear at once.
 */
export function notebookSite({ prepare, isGuest = false, ...replacements }: SiteOptions): AstroIntegration {
  let site: RegisteredSite;
  let siteUrl: SiteUrl = { origin: undefined, base: '/' };
  let astroCacheDir: URL;
  let cards: CardQueue | undefined;
  const siteInfo = siteInfoModule(() => site.settings);
  let ownErrorPages: string[] = [];
  return {
    name: 'zimlight',
    hooks: {
      'astro:config:setup': async ({ config, injectRoute, updateConfig }) => {
        site = await prepare(config);
        for (const route of routes) injectRoute(route);
        const parts = replaceableParts(replacements, fileURLToPath(config.root));
        updateConfig({
          // Indentation is a twentieth of a page. Astro's default also removes line breaks between elements, as JSX does; the
          // templates contain only those they need.
          compressHTML: true,
          // A strict content security policy forbids inline styles and scripts; files are also fetched only once.
          build: { inlineStylesheets: 'never' },
          vite: {
            plugins: [siteInfo.plugin, parts, plainImports, importSharpByPath],
            build: { assetsInlineLimit: 0 },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        siteUrl = siteUrlOf(config.site, config.base.replace(/(?<!\/)\/*$/, '/'));
        astroCacheDir = config.cacheDir;
        registerSite(astroCacheDir, site);
      },
      'astro:routes:resolved': ({ routes }) => {
        const own = routes.filter(({ origin }) => origin === 'project').map(({ pattern }) => pattern);
        ownErrorPages = ['404', '500'].filter(name => own.includes(`/${name}`));
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const { reportingPrerenderer } = await import('./prerender.ts');
        setPrerenderer(reportingPrerenderer);
        const { drawCards } = await import('./post-build.ts');
        // The collection has been loaded; cards are drawn while Astro renders the pages.
        cards = await drawCards(site, siteUrl);
      },
      'astro:server:setup': async parameters => {
        const { server, logger } = parameters;
        const { settings, cacheDir, runDir } = site;
        const { resolveSettings } = await import('../collection/index.ts');
        const { serveAssets } = await import('./assets.ts');
        const { serveIcon } = await import('./own-files.ts');
        const { serveFiles } = await import('./files.ts');
        const { serveLlmsTxt } = await import('./llms-txt.ts');
        const { servePageIndex } = await import('./page-index.ts');
        const { followRedirects } = await import('./redirects/redirects.ts');
        const { serveSearch } = await import('./serve-search.ts');
        const { watch } = await import('./watch.ts');
        const readSettings = async () => {
          const changed = await resolveSettings(settings.folder, settings.overrides, {
            cacheDir,
            earlier: site.settings,
          });
          if (!isDeepStrictEqual(changed, site.settings)) {
            site = { ...site, settings: changed };
            registerSite(astroCacheDir, site);
          }
          await siteInfo.reload(server);
        };
        watch(settings.folder, parameters, { ...logFailures(logger, settings.folder), readSettings });
        if (isGuest) server.middlewares.use(serveIcon);
        server.middlewares.use(servePageIndex(runDir));
        server.middlewares.use(serveAssets(() => site.settings));
        server.middlewares.use(serveFiles(runDir));
        server.middlewares.use(serveLlmsTxt(() => site.settings, runDir));
        server.middlewares.use(followRedirects(runDir, siteUrl.base));
        server.middlewares.use(serveSearch(() => site.settings, cacheDir, runDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { completeBuild } = await import('./post-build.ts');
        const { besideOwnFiles } = await import('./own-files.ts');
        const outDir = fileURLToPath(dir);
        const complete = () => completeBuild({ ...site, dir: outDir, siteUrl, cards, logger, isGuest, ownErrorPages });
        await (isGuest ? besideOwnFiles(outDir, complete) : complete());
        const { logMessages, readReport } = await import('../collection/index.ts');
        if (site.logged) logMessages(readReport(site.runDir).messages, logger, site.logged);
      },
    },
  };
}
