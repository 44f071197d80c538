import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { listFiles } from '../files/index.ts';
import {
  importSharpByPath,
  isolateEnvironment,
  packageRoot,
  plainImports,
  replaceableParts,
  routes,
} from '../integration/index.ts';

/**
 * Makes the rendering program, and the scripts and style sheets of its pages, by having Astro build a server. This takes
 * some seconds, which a build of a notebook then saves.
 *
 * @param folder absolute path of a new folder: `server/entry.mjs` is the program, `client/` holds the files of pages
 */
export async function makeProgram(folder: string): Promise<void> {
  isolateEnvironment();
  process.env.NODE_ENV = 'production';
  const { build } = await import('astro');
  const work = join(folder, 'work');
  await mkdir(work, { recursive: true });
  // Astro writes intermediate files to the working folder if the site is built outside of it.
  const workingFolder = process.cwd();
  process.chdir(work);
  try {
    await build(config(folder, work));
  } finally {
    process.chdir(workingFolder);
    await rm(work, { recursive: true, force: true });
  }
  await removePaths(join(folder, 'server'));
}

function config(folder: string, work: string): AstroInlineConfig {
  return {
    configFile: false,
    logLevel: 'silent',
    root: work,
    // No collections are loaded: see `site-facts.ts`.
    srcDir: work,
    publicDir: join(work, 'public'),
    cacheDir: work,
    outDir: join(work, 'out'),
    output: 'server',
    // Addresses of files end without a slash, those of pages with one.
    trailingSlash: 'ignore',
    // Indentation is a twentieth of a page. Astro's default also removes line breaks between elements, as JSX does; the
    // templates contain only those they need.
    compressHTML: true,
    build: {
      format: 'directory',
      // Below `/-/`, where no page can be.
      assets: '-/assets',
      // A strict content security policy forbids inline styles and scripts; files are also fetched only once.
      inlineStylesheets: 'never',
      server: join(folder, 'server'),
      client: join(folder, 'client'),
    },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: join(work, 'vite'),
      build: { assetsInlineLimit: 0 },
      plugins: [ownModules, withoutStaticPaths, replaceableParts({}, packageRoot), plainImports, importSharpByPath],
      // The program may lie far from the packages that it imports.
      environments: {
        ssr: { resolve: { noExternal: true } },
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
      },
    },
    integrations: [ownRoutes],
    adapter,
  };
}

/**
 * Which modules are in one file, for scripts of browsers: what the script of every page imports, and the small parts that
 * most of those use which are loaded later. Otherwise each part that two scripts share is a file of its own: a request more,
 * a name more in the script of every page, and compressed worse.
 */
const groups = [
  { name: 'page', test: /\/theme\/(?:layouts\/BaseLayout\.astro\?|client\/page\.ts$)/ },
  { name: 'parts', test: /\/ui\/client\/(?:element|load-page|load-styles|site-base)\.ts$/ },
];

const ownRoutes: AstroIntegration = {
  name: 'zimlight-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute, updateConfig }) => {
      for (const route of routes) injectRoute({ ...route, prerender: false });
      // By now, Astro has chosen the folder for generated files by the first root.
      updateConfig({ root: pathToFileURL(packageRoot) });
    },
  },
};

/** Astro calls the code that turns its output into a server an adapter. */
const adapter: AstroIntegration = {
  name: 'zimlight-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'zimlight-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: source('program.ts'),
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
      }),
  },
};

const source = (name: string) => join(packageRoot, 'src/renderer', name);

/** Puts `site-facts.ts` in place of two modules that pages import: our virtual module, and Astro's data store, here empty. */
const ownModules: Plugin = {
  name: 'zimlight-own-modules',
  resolveId: id => (id === 'virtual:zimlight/site' ? source('site-facts.ts') : undefined),
  transform: (_, id) =>
    id === '\0astro:data-layer-content'
      ? { code: `export { collections as default } from ${JSON.stringify(source('site-facts.ts'))};`, map: null }
      : undefined,
};

/** Removes `getStaticPaths`: the program passes each path its props, while Astro would list all paths again, and keep them. */
const withoutStaticPaths: Plugin = {
  name: 'zimlight-without-static-paths',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/routes\/[^/]+$/.test(id) ? code.replace(/^export const getStaticPaths = .*$/m, '') : undefined,
};

/** Removes the package's path from the program: Astro names modules by their paths, which differ between machines. */
async function removePaths(folder: string): Promise<void> {
  for (const path of listFiles(folder)) {
    const file = join(folder, path);
    const code = await readFile(file, 'utf8');
    const neutral = code.replaceAll(packageRoot, '/').replaceAll(fileURLToPath(new URL(packageRoot, 'file:')), '/');
    if (neutral !== code) await writeFile(file, neutral);
  }
}
