import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { join } from 'node:path';
import send from 'send';
import { headersFor, type SiteHeaders } from '../security/index.ts';
import { compressedFile } from './compressed-file.ts';
import { machineNames } from './server-urls.ts';

/** The site that a server serves, and where. */
export interface StaticServerOptions {
  /** Folder of the site: an absolute path. */
  outDir: string;
  /** Path of the site on its host, with `/` at both ends. */
  base: string;
  /** What its headers depend on, apart from what all sites have. */
  headers?: SiteHeaders | undefined;
  /** The port, or if it is taken, the first one to try. */
  port: number;
  host: string;
}

/**
 * Serves a site as static hosts do: below its base, with a redirect to the trailing slash, and with its `404.html` for
 * everything else. Only the names `localhost`, `host` and those of this machine, and IP addresses, are accepted, so that a web page cannot read
 * the site by DNS rebinding.
 *
 * @returns the server, listening
 * @throws errors of the operating system, except that a port is taken
 */
export async function startStaticServer(site: StaticServerOptions): Promise<Server> {
  const { port, host } = site;
  const server = createServer((request, response) => {
    if (isAllowedHost(request.headers.host ?? '', host)) respond(request, response, site);
    else response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Unknown host\n');
  });
  for (let candidate = port; ; candidate++) {
    try {
      await listen(server, candidate, host);
      return server;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= 65535) throw error;
    }
  }
}

/** The port of a server that listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function respond(request: IncomingMessage, response: ServerResponse, site: StaticServerOptions): void {
  const { outDir, base } = site;
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? [];
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

/** @param header the `Host` header, which may include a port */
function isAllowedHost(header: string, host: string): boolean {
  const name = header.replace(/:\d+$/, '').toLowerCase();
  if ([host.toLowerCase(), ...machineNames()].includes(name)) return true;
  return /(?:^|\.)localhost$/.test(name) || isIP(name.replace(/^\[|\]$/g, '')) > 0;
}
