import { join } from 'node:path';
import type { EnvironmentModuleNode, ViteDevServer } from 'vite';
import type { ResolvedSettings } from '../collection/index.ts';
import { packageRoot } from './package-root.ts';

const SITE_INFO = 'virtual:zimlight/site';

/**
 * The virtual module with the facts about the site as a Vite plugin. Unlike environment variables it cannot clash with
 * somebody else's.
 *
 * @param settings returns the current settings
 * @returns the plugin, and a function for development servers that reloads the module if its content has changed, because of
 *   settings or files that they name
 */
export function siteInfoModule(settings: () => ResolvedSettings) {
  const resolved = `\0${SITE_INFO}`;
  let loaded: string | undefined;
  let isBuild = true;
  const plugin = {
    name: 'zimlight-site-info',
    configResolved: ({ command }: { command: string }) => {
      isBuild = command === 'build';
    },
    resolveId: (id: string) => (id === SITE_INFO ? resolved : undefined),
    async load(id: string) {
      if (id !== resolved) return undefined;
      loaded = await sourceOf(settings());
      // A build reads the pages once; in development, they may have changed at each request.
      return `${loaded}export const siteVersion = () => ${isBuild ? '0' : 'Symbol()'};
export { readHtml } from ${JSON.stringify(join(packageRoot, 'src/collection/index.ts'))};\n`;
    },
  };
  const reload = async ({ environments }: ViteDevServer) => {
    if (loaded === undefined || (await sourceOf(settings())) === loaded) return;
    for (const environment of Object.values(environments)) {
      const module = environment.moduleGraph.getModuleById(resolved);
      if (module) await environment.reloadModule(module as EnvironmentModuleNode);
    }
  };
  return { plugin, reload };
}

async function sourceOf(settings: ResolvedSettings): Promise<string> {
  const { siteInfoFrom } = await import('./site-info.ts');
  const { site, base } = settings;
  const origin = site ? `new URL(${JSON.stringify(site)})` : 'undefined';
  return `export const siteInfo = ${JSON.stringify(siteInfoFrom(settings))};
export const siteUrl = { origin: ${origin}, base: ${JSON.stringify(base)} };\n`;
}

/**
 * What Vite wraps around each `import()`: the scripts that the imported one needs, all in one folder, are loaded at the same
 * time, rather than after it. In a portable site, all scripts are one, which has no URL.
 */
const preloadHelper = `export const __vitePreload = (load, needed = []) => {
  const own = import.meta.url;
  if (own) for (const path of needed) import(/* @vite-ignore */ new URL(path.replace(/.*\\//, ''), own)).catch(() => {});
  return load();
};`;

/** Replaces Vite's wrapper, which loads style sheets, too: it is longer than most of our scripts, and none of them has any. */
export const plainImports = {
  name: 'zimlight-plain-imports',
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? preloadHelper : undefined),
};

/** Imports sharp, whose native code cannot be bundled, by its path: generated code may lie where its name is not found. */
export const importSharpByPath = {
  name: 'zimlight-import-sharp-by-path',
  outputOptions: (options: object) => ({ ...options, paths: { sharp: import.meta.resolve('sharp') } }),
};
