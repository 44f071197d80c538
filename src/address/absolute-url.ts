/** The URL of a site. */
export interface SiteUrl {
  /** Unknown unless the author has set it. */
  origin: URL | undefined;
  /** Path on the host, `/notes/`. */
  base: string;
}

/**
 * The URL of a site from Astro's settings.
 *
 * @param site the origin, if the author has set it: `https://example.org`
 */
export function siteUrlOf(site: string | undefined, base: string): SiteUrl {
  return { origin: site ? new URL(site) : undefined, base };
}

/**
 * The absolute URL of an address, `https://example.org/notes/a/b/`.
 *
 * @param address from the root of the site; it may be percent-encoded
 * @returns nothing if the origin is unknown
 */
export function absoluteUrl(address: string, { origin, base }: SiteUrl): string | undefined {
  return origin && new URL(base.replace(/\/$/, '') + address, origin).href;
}

/** The absolute URL of an address, or its path on the host if the origin is unknown. Both work on pages of the site. */
export function urlOrPath(address: string, { origin, base }: SiteUrl): string {
  const url = new URL(base.replace(/\/$/, '') + address, origin ?? 'http://localhost');
  return origin ? url.href : url.pathname;
}
