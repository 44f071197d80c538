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
 * The virtual modules as a Vite plugin. Unlike environment variables they cannot clash with somebody else's.
 *
 * @param settings returns the current settings
 * @returns the plugin; a function that reloads, in a development server, the modules that would be others now: settings
 *   have changed, or files that they name
 */
export function settingsModules(settings: () => ResolvedSettings) {
  const loaded = new Map<string, string>();
  const source = async (id: string) => sourceOf((await modules[id]?.(settings())) ?? {});
  const plugin = {
    name: 'zimlight-settings',
    resolveId: (id: string) => (id in modules ? `\0${id}` : undefined),
    async load(resolved: string) {
      const id = resolved.slice(1);
      if (!resolved.startsWith('\0') || !(id in modules)) return undefined;
      loaded.set(id, await source(id));
      return loaded.get(id);
    },
  };
  const reload = async ({ environments }: ViteDevServer) => {
    for (const [id, before] of loaded) {
      if ((await source(id)) === before) continue;
      for (const environment of Object.values(environments)) {
        const module = environment.moduleGraph.getModuleById(`\0${id}`);
        if (module) await environment.reloadModule(module as EnvironmentModuleNode);
      }
    }
  };
  return { plugin, reload };
}

/** The source of a module with these exports. */
function sourceOf(exports: object): string {
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
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
