import type { PathLike } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** A middleware of the development server. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * The address of a request to the development server, and the rest of its URL from `?` on. The address has no base: Vite
 * removes it before it calls our middlewares.
 */
export function requestAddress({ url = '' }: IncomingMessage): { address: string; rest: string } {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)/s.exec(url) ?? [];
  return { address, rest };
}

/** Sends a file, or 404 if it cannot be opened. An aborted download closes the file. Never rejects. */
export async function sendFile(file: PathLike, response: ServerResponse): Promise<void> {
  const handle = await open(file).catch(() => undefined);
  if (handle) await pipeline(handle.createReadStream(), response).catch(() => {});
  else response.writeHead(404).end();
}
