import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { requestAddress } from '../integration/http.ts';
import { headersFor, type SiteHeaders } from '../security/index.ts';
import { compressedFile } from './compressed-file.ts';
import { type ListenOptions, startServer } from './listen.ts';

/** A site that was built. */
interface StaticSite {
  /** Its folder: an absolute path. */
  outDir: string;
  /** Path of the site on its host, with `/` at both ends. */
  base: string;
  /** The settings of this site that its headers depend on. */
  headers?: SiteHeaders | undefined;
}

/**
 * Serves a site as static hosts do: below its base, with a redirect to the trailing slash, and with its `404.html` for
 * everything else. See {@link startServer}.
 */
export function serveStaticSite(site: StaticSite, where: ListenOptions): Promise<Server> {
  return startServer((request, response) => respond(request, response, site), where);
}

function respond(request: IncomingMessage, response: ServerResponse, site: StaticSite): void {
  const { outDir, base } = site;
  const { address: path, rest: query } = requestAddress(request);
  const address = path.slice(base.length - 1);
  const headers = { 'Cache-Control': 'no-cache', ...headersFor(address, site.headers) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const redirect = (to: string) => response.writeHead(301, { Location: to + query }).end();
  if (`${path}/` === base) redirect(base);
  else if (!path.startsWith(base)) sendNotFound(response, outDir);
  else
    send(request, compressedFile(request, response, address, outDir), { root: outDir, cacheControl: false })
      .on('directory', () => redirect(`${path}/`))
      .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
        if ([400, 403, 404].includes(status)) sendNotFound(response, outDir);
        else response.writeHead(status, headers).end();
      })
      .pipe(response);
}

function sendNotFound(response: ServerResponse, outDir: string): void {
  response.setHeader('Cache-Control', 'no-cache').removeHeader('Content-Encoding');
  const file = join(outDir, '404.html');
  if (existsSync(file)) response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(file));
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
}
