import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import type { Overrides } from '../collection/index.ts';
import { writeBuildMark } from './build-mark.ts';
import type { CardDrawing } from './cards/drawing.ts';
import { labels } from './labels.ts';
import type { Place } from './whole-address.ts';

/** What the site is told about what it publishes. */
export interface Settings extends Overrides {
  /** The folder of the notebook; absolute once it has gone through `siteConfig`. */
  notebook: string;
}

/**
 * What the site's templates and the collection import, and how each module is made from the settings. The collection is
 * imported late, here as below: it takes a while to load, which whoever mistypes a command need not wait for.
 */
const MODULES: Record<string, (settings: Settings) => string | Promise<string>> = {
  'virtual:zimlight/settings': async settings => {
    const { language } = await factsOf(settings);
    return exports({ notebook: settings.notebook, language, labels: labels(language).note });
  },
  'virtual:zimlight/search-words': async settings => {
    const { language } = await factsOf(settings);
    return exports({ words: labels(language).search });
  },
  'virtual:zimlight/notebook': async settings => {
    const { iconOf } = await import('./cards/icon.ts');
    const { icon, ...facts } = await factsOf(settings);
    return exports({ notebook: { ...facts, icon: iconOf(icon).digest } });
  },
};

async function factsOf({ notebook, ...overrides }: Settings) {
  const { notebookFacts } = await import('../collection/index.ts');
  return notebookFacts(notebook, overrides);
}

/** The source of a module that exports these values. */
function exports(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** How long to wait for more changes: an editor that saves a file makes several. */
const SETTLE_MS = 50;

/**
 * Makes an Astro project the site of a notebook: hands the settings to the collection, watches the notebook in
 * development, marks what was built.
 */
export function zimlight(settings: Settings): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  let cards: CardDrawing | undefined;
  const place = (): Place => ({ origin: site ? new URL(site) : undefined, base });
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
        // The collection is loaded, and the pages are made meanwhile.
        cards = await drawCards(settings, cacheDir, place());
      },
      'astro:server:setup': async parameters => {
        const { serveFiles } = await import('./files.ts');
        const { followRedirects } = await import('./redirects/index.ts');
        watch(settings.notebook, parameters);
        parameters.server.middlewares.use(serveFiles(cacheDir, base));
        parameters.server.middlewares.use(followRedirects(cacheDir, base));
        const { serveSearch } = await import('./search/serve.ts');
        parameters.server.middlewares.use(serveSearch(settings.notebook, cacheDir, base));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { copyFiles } = await import('./files.ts');
        const { placeErrorPage } = await import('./error-page.ts');
        await placeErrorPage(fileURLToPath(dir));
        await copyFiles(cacheDir, fileURLToPath(dir));
        await follow(cacheDir, fileURLToPath(dir), place());
        await cards?.place(fileURLToPath(dir));
        for (const { title, reason } of cards?.refused ?? []) logger.warn(`no card for “${title}”: ${reason}`);
        const { writeRedirectPages } = await import('./redirects/index.ts');
        const { writeAddresses } = await import('./not-found/addresses.ts');
        const { language } = await factsOf(settings);
        await writeAddresses(cacheDir, fileURLToPath(dir));
        writeRedirectPages(cacheDir, fileURLToPath(dir), { base, site, language });
        await search(settings, cacheDir, fileURLToPath(dir));
        await writeBuildMark(fileURLToPath(dir), { base });
      },
    },
  };
}

/** Puts into a site that was built what search needs. */
async function search(settings: Settings, cacheDir: string, dir: string): Promise<void> {
  const { readPages } = await import('../collection/index.ts');
  const { writeSearch } = await import('./search/index.ts');
  await writeSearch(readPages(cacheDir), (await factsOf(settings)).language, dir);
}

/** Begins to draw the cards, where there are to be some. */
async function drawCards(settings: Settings, cacheDir: string, place: Place): Promise<CardDrawing | undefined> {
  const facts = await factsOf(settings);
  if (!place.origin || facts.cards === 'off') return undefined;
  const { readPages } = await import('../collection/index.ts');
  const { startCards } = await import('./cards/index.ts');
  return startCards(readPages(cacheDir), facts, place, cacheDir);
}

/** Puts into a site that was built what those read who look for changes by themselves. */
async function follow(cacheDir: string, dir: string, place: Place): Promise<void> {
  if (!place.origin) return;
  const { readPages } = await import('../collection/index.ts');
  const { writeSitemap } = await import('./feeds/sitemap.ts');
  await writeSitemap(readPages(cacheDir), dir, place);
}

/** A Vite plugin for modules that hold the settings: unlike environment variables, they cannot be somebody else's. */
function settingsModules(settings: Settings) {
  return {
    name: 'zimlight-settings',
    resolveId: (id: string) => (id in MODULES ? `\0${id}` : undefined),
    load: (id: string) => (id.startsWith('\0') ? MODULES[id.slice(1)]?.(settings) : undefined),
  };
}

/**
 * Lets scripts import others as browsers do by themselves. What Vite puts around each import, to load style sheets before
 * it, is longer than most of our scripts, and none of them has style sheets.
 */
const plainImports = {
  name: 'zimlight-plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : undefined,
};

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
