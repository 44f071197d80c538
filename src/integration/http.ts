import type { PathLike } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import mime from 'mime';

/** A middleware of the development server. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * The address of a request, and the rest of its URL from `?` on. In middlewares the address has no base: Vite, or our own
 * server, removes it before it calls them. `URL` cannot parse every address that may be requested.
 */
export function requestAddress({ url = '' }: IncomingMessage): { address: string; rest: string } {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)/s.exec(url) ?? [];
  return { address, rest };
}

/** The media type of a file, by its name; that of any bytes if the name tells none. */
export function mediaType(path: string): string {
  return mime.getType(path) ?? 'application/octet-stream';
}

/** The header `Content-Type` for a file of the site, by its name. All its text is in UTF-8. */
export function contentType(path: string): string {
  const type = mediaType(path);
  return /^text\/|\b(?:json|javascript|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Sends a file, or 404 if it cannot be opened. An aborted download closes the file. Never rejects. */
export async function sendFile(file: PathLike, response: ServerResponse): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (handle) await pipeline(handle.createReadStream(), response).catch(() => {});
  else response.writeHead(404).end();
}
