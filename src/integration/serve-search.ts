import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ResolvedSettings, readListedPages } from '../collection/index.ts';
import { contentType, type Middleware, requestAddress, sendFile } from './http.ts';

/** Of the files that a search loads first, those that change. Only these requests update the index: later files must belong to the same one. */
const entryFiles = /^\/-\/(?:pagefind\/pagefind\.all\.pf_meta|search\/lists\.json)$/;
const searchFiles = /^\/-\/(?:pagefind\/|search\/[\w/-]+\.(?:txt|json)$)/;

/**
 * Serves the search index in development. It is built at the first search, and again at the first one after a change in
 * the notebook.
 *
 * @param settings returns the current settings
 * @param cacheDir the notebook's cache folder
 * @param runDir the folder of this command, which gets the index
 */
export function serveSearch(settings: () => ResolvedSettings, cacheDir: string, runDir: string): Middleware {
  const folder = join(runDir, 'search');
  let builtDigest = '';
  let building: Promise<void> = Promise.resolve();
  const build = async () => {
    const pages = readListedPages(runDir);
    const digest = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
    if (digest === builtDigest) return;
    const { writeSearch } = await import('../search-index/index.ts');
    await writeSearch(pages, settings(), folder, cacheDir);
    builtDigest = digest;
  };
  return (request, response, next) => {
    const { address } = requestAddress(request);
    if (!searchFiles.test(address) || address.includes('..')) return next();
    // One build at a time; a failed one does not prevent the next.
    if (entryFiles.test(address) || builtDigest === '') building = building.catch(() => {}).then(build);
    building.then(() => {
      response.setHeader('Content-Type', contentType(address));
      sendFile(join(folder, address), response);
    }, next);
  };
}
