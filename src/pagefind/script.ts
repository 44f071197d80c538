import { type Plugin, rolldown } from 'rolldown';

const entry = '\0entry';
const library = '\0pagefind';

/**
 * Pagefind's script with only what searches use of it, in a third fewer bytes, and with another export: `setFetch()` sets the
 * function that it loads files with, so that those which it asks for one after the other can be there already.
 *
 * @param script as Pagefind writes it
 */
export async function searchScript(script: string): Promise<string> {
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
