/**
 * Links to pages, as scripts make and read them. From disk, a browser shows a folder as a list of its files, so that a
 * portable site links the files of its pages, with addresses relative to the page that the reader is on.
 */
const isPortable = document.documentElement.dataset.portable !== undefined;
const pageFile = 'index.html';

/**
 * The `href` of a page.
 *
 * @param base of the site, as in the HTML, without a slash at its end
 * @param address percent-encoded, without the base
 */
export const pageHref = (base: string, address: string): string => base + address + (isPortable ? pageFile : '');

/**
 * The path of the site on its host, or on disk, without a slash at its end.
 *
 * @param base of the site, as in the HTML, without a slash at its end
 */
export const sitePath = (base: string): string =>
  isPortable ? new URL(`${base}/`, location.href).pathname.slice(0, -1) : base;

/** The address of the page that a link of the site leads to, or that the browser shows: percent-encoded, without the base. */
export function linkedAddress({ pathname }: Pick<HTMLAnchorElement, 'pathname'>, base: string): string {
  const address = pathname.slice(sitePath(base).length);
  return isPortable && address.endsWith(`/${pageFile}`) ? address.slice(0, -pageFile.length) : address;
}
