import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const entry = '\0entry';
const library = '\0pagefind';

/** Where the package has the script that is made from Pagefind's: see `.ci/bundle-package.mjs`. A clone has none. */
export const packedScript = (script: string): string =>
  // Bundled, this module is in another folder of `lib/`.
  join(import.meta.dirname, '../pagefind', `script-${hash('sha256', script).slice(0, 16)}.js`);

/**
 * Pagefind's script with only what searches use of it, in a third fewer bytes, and with another export: `setFetch()` sets the
 * function that it loads files with, so that those which it asks for one after the other can be there already.
 *
 * @param script as Pagefind writes it
 */
export async function searchScript(script: string): Promise<string> {
  const packed = packedScript(script);
  return existsSync(packed) ? readFileSync(packed, 'utf8') : makeSearchScript(script);
}

/** Makes what {@link searchScript} returns. Loading the bundler takes as long as indexing a hundred pages. */
export async function makeSearchScript(script: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const sources: Record<string, string> = {
    [entry]: `export { createInstance, setFetch } from '${library}';`,
    [library]: `let fetch; export const setFetch = given => { fetch = given };\n${script}`,
  };
  const modules: Plugin = {
    name: 'zimlight-search-script',
    resolveId: id => (id in sources ? id : undefined),
    load: id => sources[id],
  };
  const bundle = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent', plugins: [modules] });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  return output[0].code;
}
