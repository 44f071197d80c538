import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import { contentType } from '../integration/http.ts';

/** Content coding → extension of the files that are compressed with it; the best one first. */
const extensions = { br: '.br', gzip: '.gz' };

/**
 * Chooses the file that answers a request: the compressed copy beside it, if there is one and the browser accepts it. Sets
 * the headers that go with that.
 *
 * @param address as it was requested, without the base and the query
 * @param outDir folder of the site
 * @returns the address of the file
 */
export function compressedFile(
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  outDir: string,
): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  const found = Object.entries(extensions).filter(([, extension]) =>
    existsSync(join(outDir, safeDecodeURIComponent(file) + extension)),
  );
  if (found.length === 0) return address;
  response.setHeader('Vary', 'Accept-Encoding');
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map(name => name.trim());
  const [coding, extension = ''] = found.find(([coding]) => accepted.includes(coding)) ?? [];
  if (coding === undefined) return address;
  response.setHeader('Content-Encoding', coding);
  // That of the file itself.
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', contentType(file));
  return file + extension;
}
