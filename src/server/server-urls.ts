import { hostname, networkInterfaces } from 'node:os';

/** Addresses that stand for all of the machine. */
const isWildcard = (host: string) => host === '0.0.0.0' || host === '::';

/** The domains that routers of home and office networks put after the names of machines; nobody can register them. */
const localDomains = ['local', 'lan', 'home', 'home.arpa', 'internal', 'localdomain'];

/**
 * The names of this machine on its network, in lower case. A server may safely answer to them: nobody can register them for
 * a website.
 *
 * @param name of the machine. @default that of the system
 */
export function machineNames(name = hostname()): string[] {
  const full = name.toLowerCase();
  const short = full.replace(/\..*/, '');
  return [...new Set([full, short, ...localDomains.map(domain => `${short}.${domain}`)])];
}

/**
 * The URLs at which a server can be opened: first on this machine, then from others on the network, such as a phone.
 *
 * @param host the name or address that it listens on
 * @param base path of the site on its host
 */
export function serverUrls(host: string, port: number, base: string): [local: string, ...network: string[]] {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}${base}`;
  if (!isWildcard(host)) return [url(host)];
  const addresses = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  // Addresses in 169.254 are those of interfaces without a network.
  const reachable = addresses.filter(
    ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
  );
  return [url('localhost'), ...reachable.map(({ address }) => url(address))];
}
