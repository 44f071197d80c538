import { type Invocation, UsageError } from './options.ts';

/** Where a command that serves a site listens. */
interface ServerOptions {
  port: number;
  host: string;
}

/**
 * Reads `--port` and `--host`.
 *
 * @throws {UsageError} if the port is not a port number
 */
export function readServerOptions({ port = '4321', host = 'localhost' }: Invocation['options']): ServerOptions {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new UsageError(`--port: ${port} is not a port number`);
  }
  return { port: number, host };
}
