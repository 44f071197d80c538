import type { EnvironmentModuleNode, ViteDevServer } from 'vite';
import type { ResolvedSettings } from '../collection/index.ts';
import { labelsFor, pageLanguages } from '../i18n/index.ts';

/** The virtual modules that the templates import: name → exports made from the settings. */
const modules: Record<string, (settings: ResolvedSettings) => object | Promise<object>> = {
  'virtual:zimlight/search-labels': ({ language }) => ({
    labels: labelsFor(language).search,
    languages: pageLanguages(language),
  }),
  'virtual:zimlight/site-info': async settings => {
    const { readIcon } = await import('../cards/index.ts');
    const { siteInfoOf } = await import('../collection/index.ts');
    const { requireAssets } = await import('../assets/index.ts');
    return { siteInfo: siteInfoOf(settings, readIcon(settings.icon).digest, requireAssets(settings).look) };
  },
};

/**
 * A Vite plugin for the virtual modules. Unlike environment variables they cannot clash with somebody else's.
 *
 * @param settings the current settings
 */
export function settingsModules(settings: () => ResolvedSettings) {
  return {
    name: 'zimlight-settings',
    resolveId: (id: string) => (id in modules ? `\0${id}` : undefined),
    async load(id: string) {
      const exports = id.startsWith('\0') && (await modules[id.slice(1)]?.(settings()));
      return exports ? sourceOf(exports) : undefined;
    },
  };
}

/** The source of a module with these exports. */
function sourceOf(exports: object): string {
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** Reloads the virtual modules of a development server after the settings have changed. */
export async function reloadSettingsModules({ environments }: ViteDevServer): Promise<void> {
  for (const environment of Object.values(environments)) {
    const loaded = Object.keys(modules).map(id => environment.moduleGraph.getModuleById(`\0${id}`));
    for (const module of loaded) if (module) await environment.reloadModule(module as EnvironmentModuleNode);
  }
}

/**
 * Lets scripts use `import()` as browsers implement it. Vite's wrapper, which loads style sheets first, is longer than
 * most of our scripts, and none of them has style sheets.
 */
export const plainImports = {
  name: 'zimlight-plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : undefined,
};

/** Imports sharp, whose native code cannot be bundled, by its place: what a build generates may not find it by name. */
export const importSharpByPath = {
  name: 'zimlight-import-sharp-by-path',
  outputOptions: (options: object) => ({ ...options, paths: { sharp: import.meta.resolve('sharp') } }),
};
