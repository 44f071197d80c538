import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import { machineNames } from './server-urls.ts';

/** Where a server listens. */
export interface ListenOptions {
  /** The port. If it is taken, the next free one is used. */
  port: number;
  host: string;
}

/**
 * Starts a server. Only the names `localhost`, `host` and those of this machine, and IP addresses, are accepted, so that
 * a web page cannot read the site by DNS rebinding.
 *
 * @returns the server, listening
 * @throws errors of the operating system, except that a port is taken
 */
export async function startServer(respond: RequestListener, { port, host }: ListenOptions): Promise<Server> {
  const server = createServer((request, response) => {
    if (isAllowedHost(request.headers.host ?? '', host)) respond(request, response);
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

/** @param header the `Host` header, which may include a port */
function isAllowedHost(header: string, host: string): boolean {
  const name = header.replace(/:\d+$/, '').toLowerCase();
  if ([host.toLowerCase(), ...machineNames()].includes(name)) return true;
  return /(?:^|\.)localhost$/.test(name) || isIP(name.replace(/^\[|\]$/g, '')) > 0;
}
