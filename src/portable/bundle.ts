import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';

/** Stands for `fetch()` and `XMLHttpRequest`. As source text, also in the package, because it runs in browsers. */
const siteFiles = fileURLToPath(new URL('../../src/portable/client/site-files.ts', import.meta.url));

const entry = '\0entry';

/**
 * One script in place of all modules of a site, for pages from disk, which browsers forbid to load modules. It runs those
 * that the page names in the attribute `data-modules`, in order.
 *
 * @param dir folder of the site
 * @param modules paths in the site of the modules that pages load
 * @param digest of the files that the script fetches
 * @returns the script, and the absolute paths of the modules in it
 * @throws if a module cannot be read
 */
export async function bundleModules(
  dir: string,
  modules: string[],
  digest: string,
): Promise<{ code: string; bundled: string[] }> {
  const bundle = await rolldown({
    input: entry,
    cwd: dir,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [entryOf(dir, modules)],
    transform: {
      inject: { fetch: [siteFiles, 'fetch'], XMLHttpRequest: [siteFiles, 'XMLHttpRequest'] },
      define: { DATA_DIGEST: JSON.stringify(digest) },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true, comments: false });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  return { code, bundled: moduleIds.filter(id => id.startsWith(dir)) };
}

function entryOf(dir: string, modules: string[]): Plugin {
  const loaders = modules.map(path => `${JSON.stringify(path)}: () => import(${JSON.stringify(join(dir, path))}),\n`);
  const source = `const modules = {\n${loaders.join('')}};
const { modules: wanted } = document.currentScript.dataset;
(async () => {
  for (const name of wanted.split(' ')) await modules[name]();
})();\n`;
  return {
    name: 'zimlight-entry',
    resolveId: id => (id === entry ? id : undefined),
    load: id => (id === entry ? source : undefined),
  };
}
