import { createServer } from 'node:net';

/**
 * Checks whether a server can listen at an address, before the notebook is loaded: that may take seconds.
 *
 * @throws errors of the operating system, except that the port is taken: then the next one is
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve() : reject(error)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
