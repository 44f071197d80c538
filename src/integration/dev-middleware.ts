import type { IncomingMessage, ServerResponse } from 'node:http';

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
