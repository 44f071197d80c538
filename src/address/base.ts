import { isLocal } from './scheme.ts';

/**
 * The URL of an address for use in a link: with the base before it, and percent-encoded.
 *
 * @param address from the root of the site, `/a/b-c/` or `/favicon.svg`
 * @param base path of the site on its host, `/` or `/notes/` or `/notes`; it may be percent-encoded already, as it is in
 *   the settings, or not, as Astro takes it
 */
export function withBase(address: string, base: string): string {
  return encodeURI(base.replace(/\/$/, '')).replaceAll('%25', '%') + encodeURI(address);
}

/** Puts the base, `/` or `/notes/`, before an address that is percent-encoded already; other URLs stay as they are. */
export function withBaseIfLocal(url: string, base: string): string {
  return isLocal(url) ? base.replace(/(?<!\/)\/+$/, '') + url : url;
}
