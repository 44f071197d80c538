/**
 * The address to put into a link: with the path under which the site lives, and with what URLs do not take encoded.
 *
 * @param address from the root of the site, `/a/b-c/` or `/favicon.svg`
 * @param base where the site is, `/` or `/notes/` or `/notes`
 */
export function withBase(address: string, base: string): string {
  return encodeURI(base.replace(/\/$/, '') + address);
}
