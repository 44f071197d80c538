import { UsageError } from './options.ts';

/**
 * Reads `--base`.
 *
 * @returns a path that begins and ends with `/`
 * @throws {UsageError} if it is not the path of an address
 */
export function baseOf(base = '/'): string {
  const path = `/${base}/`.replace(/\/{2,}/g, '/');
  if (new URL(path, 'http://localhost').pathname !== path) {
    throw new UsageError(`${base} is no path that a site can be at; --base takes one like /notes/`);
  }
  return path;
}

/**
 * Reads `--site`.
 *
 * @returns an origin like `https://example.org`
 * @throws {UsageError} if it is not one
 */
export function siteOf(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url?.protocol.startsWith('http') || url.pathname !== '/' || url.search || url.hash) {
    throw new UsageError(`${site} is no origin; --site takes one like https://example.org, and --base the path`);
  }
  return url.origin;
}

/**
 * Reads `--port`.
 *
 * @throws {UsageError} if it is not the number of a port
 */
export function portOf(port = '4321'): number {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65535) throw new UsageError(`${port} is not a port`);
  return number;
}
