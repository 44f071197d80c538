import { createReadStream, statSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import mime from 'mime';
import { textType } from '../integration/index.ts';

/** What `decodeURI` leaves as it is, because it means something in a URL; a slash is none of a file's name. */
const reserved = /%(?:2[346bc]|3[abdf]|40)/i;

/**
 * Makes a server find files with `#`, `?`, `&` and the like in their names, as every static host does, say of texts that
 * they are UTF-8, and lead from `/notes` to `/notes/`. Vite's, by which Astro shows a site, looks for a file `a%23b.png`,
 * says it of HTML alone, and has a page of its own at `/notes`.
 *
 * @param server takes over its requests
 * @param outDir the site's folder
 * @param base where on the host the site is, with `/` at both ends
 */
export function serveAsStaticHost(server: Server, outDir: string, base: string): void {
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { url = '' } = request;
    if (`${url.replace(/\?.*/s, '')}/` === base) {
      response.writeHead(301, { Location: base + url.slice(base.length - 1) }).end();
      return;
    }
    const file = fileOf(url, outDir, base);
    if (!file) return others.forEach(listener => void listener(request, response));
    const { path, type } = file;
    response.setHeader('Content-Type', type ?? mime.getType(extname(path)) ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  });
}

/** The file that an address with such characters, or that of a text, leads to, if it leads to one. */
function fileOf(url: string, outDir: string, base: string): { path: string; type: string | undefined } | undefined {
  const address = url.replace(/\?.*/s, '');
  if (!address.startsWith(base)) return undefined;
  const inSite = address.slice(base.length);
  const type = textType(`/${inSite}`);
  if (!type && !reserved.test(address)) return undefined;
  try {
    const path = join(outDir, decodeURIComponent(inSite));
    return path.startsWith(outDir + sep) && statSync(path).isFile() ? { path, type } : undefined;
  } catch {
    return undefined;
  }
}
