import { isDangerous, schemeOf } from '../address/index.ts';
import { line, text } from './values.ts';

const webUrl = (typed: string) => (/^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed) : undefined);

/** A path that browsers do not rewrite. */
function urlPath(typed: string): string | undefined {
  const path = `/${typed}/`.replace(/\/{2,}/g, '/');
  return URL.canParse(path, 'http://localhost') && new URL(path, 'http://localhost').pathname === path
    ? path
    : undefined;
}

/** The path of the site on its host. */
export const basePath = text('a path such as `/notes/`', urlPath);

/** The URL of the site: its origin, and perhaps its path. */
export const ownSite = text('the address of a site such as `https://example.org`', typed => {
  const url = webUrl(typed);
  if (!url || url.search || url.hash || url.username) return undefined;
  const path = urlPath(url.pathname);
  return path && (path === '/' ? url.origin : url.origin + path);
});

/**
 * Divides the site's URL into its origin and its path: `https://me.github.io/notes` is the origin `https://me.github.io`
 * and the base `/notes/`.
 *
 * @param given `base`: nothing if it is not set
 * @throws if `base` says another path
 */
export function splitSite<Given extends { site?: string | undefined; base?: string | undefined }>(given: Given): Given {
  if (!given.site) return given;
  const { origin, pathname } = new URL(given.site);
  if (pathname === '/') return given;
  if (given.base !== undefined && given.base !== pathname) {
    throw new Error(`its path \`${pathname}\` is another one than \`base\`, \`${given.base}\``);
  }
  return { ...given, site: origin, base: pathname };
}

/** A BCP 47 tag, or a POSIX locale such as `de_AT.UTF-8`. */
export const languageTag = text('a language tag such as `de` or `pt-BR`', typed => {
  try {
    return Intl.getCanonicalLocales(typed.replace(/[.@].*/, '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
});

/** A web address in which `{…}` may stand for something. */
export const urlTemplate = (example: string) =>
  text(`a web address such as \`${example}\``, typed => (webUrl(typed) ? typed : undefined));

/** The address of somebody else's site, with its path. */
export const otherSite = text('the address of a site such as `https://example.org/notes/`', typed => {
  const url = webUrl(typed);
  return url && `${url.href.replace(/[?#].*/s, '').replace(/\/$/, '')}/`;
});

/** What may load something on a page: an origin, for the content security policy. */
export const origin = text('the origin of a server such as `https://example.org`', typed => {
  const url = webUrl(typed);
  return url && url.pathname === '/' && !url.search && !url.hash ? url.origin : undefined;
});

/** The name of a page, as typed. The notebook finds the page. */
export const pageName = line('the name of a page');

/** Where a link of the author leads. */
export interface LinkTarget {
  /** A URL, or an address of the site from its root. */
  url?: string;
  /** Or the name of a page as typed, perhaps with `#` and a heading. */
  page?: string;
}

/** Schemes of addresses without `//`. All others look like the name of a page: `Reference:Commands`. */
const schemes = new Set(['mailto', 'tel', 'sms', 'xmpp', 'sip', 'sips', 'matrix', 'geo']);

/** A web or mail address, or the name of a page. */
export const linkTarget = text('the name of a page, or a web or mail address', (typed): LinkTarget | undefined => {
  const target = typed.trim();
  if (target === '' || isDangerous(target)) return undefined;
  if (/^[a-z][\w+.-]*:\/\//i.test(target)) return URL.canParse(target) ? { url: target } : undefined;
  if (schemes.has(schemeOf(target) ?? '') || target.startsWith('/')) return { url: target };
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(target) ? { url: `mailto:${target}` } : { page: target };
});
