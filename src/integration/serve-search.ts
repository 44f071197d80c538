import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import mime from 'mime';
import { readPages } from '../collection/index.ts';
import { writeSearch } from '../search/index.ts';

/** What a search reads first: it must be of the notebook as it is now, and all that is read after it of the same. */
const FIRST = /^\/-\/(?:pagefind\/pagefind-entry|search\/lists)\.json$/;
const OURS = /^\/-\/(?:pagefind\/|search\/[\w/-]+\.(?:txt|json)$)/;

/**
 * Serves in development what search needs. It is made when somebody searches, and again when the notebook has changed
 * since.
 *
 * @param language the current language of the notebook
 * @param base of the site
 */
export function serveSearch(language: () => string, cacheDir: string, base: string) {
  const folder = join(cacheDir, 'search');
  let made = '';
  let making: Promise<void> = Promise.resolve();
  const make = async () => {
    const pages = readPages(cacheDir);
    const digest = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
    if (digest === made) return;
    await rm(folder, { recursive: true, force: true });
    await writeSearch(pages, language(), folder);
    made = digest;
  };
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    const address = (request.url ?? '').replace(/[?#].*/, '').replace(base.replace(/\/$/, ''), '');
    if (!OURS.test(address) || address.includes('..')) return next();
    // One after the other; one that failed does not keep the next from being tried.
    if (FIRST.test(address) || made === '') making = making.catch(() => {}).then(make);
    making.then(() => {
      response.setHeader('Content-Type', mime.getType(extname(address)) ?? 'application/octet-stream');
      createReadStream(join(folder, address))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    }, next);
  };
}
