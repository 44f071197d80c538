import { UsageError } from './errors.ts';
import type { Invocation } from './options.ts';

/** Where a command that serves a site listens. */
interface ServerOptions {
  port: number;
  /** A name or an address; `0.0.0.0` is all of this machine. */
  host: string;
  /** Open the site in the browser? */
  open: boolean;
}

/**
 * Reads `--port`, `--host` and `--open`.
 *
 * @throws {UsageError} if the port is not a port number
 */
export function readServerOptions({ port = '4321', host = 'localhost', open }: Invocation['options']): ServerOptions {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65535) throw new UsageError(`--port: ${port} is not a port number`);
  return { port: number, host: host || '0.0.0.0', open: open !== undefined };
}
