import { labelsFor } from '../i18n/index.ts';
import { readSiteInfo, type SiteOptions } from './options.ts';

/**
 * What the site's templates and the collection import, and how each module is made from the settings. The collection is
 * imported late: it takes a while to load, which whoever mistypes a command need not wait for.
 */
const MODULES: Record<string, (settings: SiteOptions) => string | Promise<string>> = {
  'virtual:zimlight/settings': async settings => {
    const { language } = await readSiteInfo(settings);
    return exports({ notebook: settings.notebook, language, labels: labelsFor(language).note });
  },
  'virtual:zimlight/search-words': async settings => {
    const { language } = await readSiteInfo(settings);
    return exports({ words: labelsFor(language).search });
  },
  'virtual:zimlight/site-info': async settings => {
    const { iconOf } = await import('../cards/index.ts');
    const { icon, ...facts } = await readSiteInfo(settings);
    return exports({ siteInfo: { ...facts, icon: iconOf(icon).digest } });
  },
};

/** The source of a module that exports these values. */
function exports(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** A Vite plugin for modules that hold the settings: unlike environment variables, they cannot be somebody else's. */
export function settingsModules(settings: SiteOptions) {
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
export const plainImports = {
  name: 'zimlight-plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : undefined,
};
