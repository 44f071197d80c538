import { createReadStream, statSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import mime from 'mime';

/** What `decodeURI` leaves as it is, because it means something in a URL; a slash is none of a file's name. */
const reserved = /%(?:2[346bc]|3[abdf]|40)/i;

/**
 * Makes a server find files with `#`, `?`, `&` and the like in their names, as every static host does. Vite's, by which
 * Astro shows a site, looks for a file `a%23b.png`.
 *
 * @param server takes over its requests
 * @param outDir the site's folder
 * @param base where on the host the site is, with `/` at both ends
 */
export function decodeReserved(server: Server, outDir: string, base: string): void {
  const others = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const file = fileOf(request.url ?? '', outDir, base);
    if (!file) return others.forEach(listener => void listener(request, response));
    response.setHeader('Content-Type', mime.getType(extname(file)) ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
}

/** The file that an address with such characters leads to, if it leads to one. */
function fileOf(url: string, outDir: string, base: string): string | undefined {
  const address = url.replace(/\?.*/s, '');
  if (!reserved.test(address) || !address.startsWith(base)) return undefined;
  try {
    const file = join(outDir, decodeURIComponent(address.slice(base.length)));
    return file.startsWith(outDir + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
