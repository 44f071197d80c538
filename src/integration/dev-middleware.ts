import type { PathLike } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ViteDevServer } from 'vite';

/** A middleware of the development server. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * The address of a request to the development server, and the rest of its URL from `?` on. The address has no base: Vite
 * removes it before it calls our middlewares.
 */
export function requestAddress({ url = '' }: IncomingMessage): { address: string; rest: string } {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  return { address, rest };
}

/** Sends a file, or 404 if it cannot be opened. A download that is broken off closes the file. Never rejects. */
export async function sendFile(file: PathLike, response: ServerResponse): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (handle) await pipeline(handle.createReadStream(), response).catch(() => {});
  else response.writeHead(404).end();
}

/**
 * Redirects browsers as a static host does, from an address without its final slash, and to the base from what lies outside
 * of it: Astro would answer with pages of its own that explain its settings.
 *
 * @param base path of the site on its host, with `/` at both ends
 */
export function redirectStrays({ httpServer, middlewares }: ViteDevServer, base: string): void {
  const handle: Middleware = (request, response, next) => {
    const { address, rest } = requestAddress(request);
    const isPage = request.headers.accept?.includes('text/html') && !/^\/@|\.\w+$/.test(address);
    if (!isPage) return next();
    // `//example.org` would lead to another host.
    const isWithin = address.startsWith(base) && !/^\/[/\\]/.test(address);
    const to = isWithin ? address.replace(/\/*$/, '/') : base;
    if (to === address) next();
    else response.writeHead(302, { Location: to + rest }).end();
  };
  // Before those of Astro, which come when everything else has been set up.
  httpServer?.once('listening', () => middlewares.stack.unshift({ route: '', handle }));
}
