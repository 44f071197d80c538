/** Where a site is: its origin, if that is known, and the path under which it lives, `/notes/`. */
export interface SiteUrl {
  origin: URL | undefined;
  base: string;
}

/**
 * An address that can be used anywhere, `https://example.org/notes/a/b/`.
 *
 * @param address from the root of the site; what URLs do not take is encoded, what is encoded stays
 * @returns nothing where nobody has said on which host the site will be
 */
export function absoluteUrl(address: string, { origin, base }: SiteUrl): string | undefined {
  return origin && new URL(base.replace(/\/$/, '') + address, origin).href;
}

/** The same, or from the root of the host: whoever reads it on a page of the site finds it all the same. */
export function urlOrPath(address: string, { origin, base }: SiteUrl): string {
  const url = new URL(base.replace(/\/$/, '') + address, origin ?? 'http://localhost');
  return origin ? url.href : url.pathname;
}
