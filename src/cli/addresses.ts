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
 * Reads `--lang`.
 *
 * @param tag a BCP 47 tag, or a locale as POSIX writes it, `de_AT.UTF-8`
 * @returns the tag as it is to be written
 * @throws {UsageError} if it is neither
 */
export function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  try {
    const [language] = Intl.getCanonicalLocales(tag.replace(/[.@].*/, '').replaceAll('_', '-'));
    if (language) return language;
  } catch {
    // Said below.
  }
  throw new UsageError(`${tag} is no language; --lang takes a tag like de or pt-BR`);
}

/**
 * Reads `--edit-url`.
 *
 * @throws {UsageError} if it is no web address
 */
export function editUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^https?:/i.test(url))) return url;
  throw new UsageError(`${url} is no web address; --edit-url takes one like https://example.org/edit/main/{path}`);
}

/**
 * Reads `--cards`.
 *
 * @throws {UsageError} if it is none of the three words
 */
export function cardsOf(which: string | undefined): 'on' | 'off' | 'missing' | undefined {
  if (which === undefined || which === 'on' || which === 'off' || which === 'missing') return which;
  throw new UsageError(`--cards takes on, off or missing, and not ${which}`);
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
