/** The file of a page in its folder. */
const pageFile = 'index.html';

/**
 * A URL of the site, relative to the file that holds it. That of a page names the page's file: from disk, a browser shows
 * a folder as a list of its files.
 *
 * @param url percent-encoded, as in the HTML: `/notes/a/b/#c`
 * @param file path in the site of the file that holds it: `a/index.html`
 * @param base path of the site on its host, `/` or `/notes/`, percent-encoded
 * @returns `../a/b/index.html#c`; nothing for a URL that leads elsewhere, and for one that is relative already
 */
export function relativeUrl(url: string, file: string, base: string): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)/s.exec(url) ?? [];
  if (path.startsWith('//') || !path.startsWith(base)) return undefined;
  const address = path.slice(base.length);
  return rootFrom(file) + address + (address === '' || address.endsWith('/') ? pageFile : '') + rest;
}

/** The relative path from a file to the root of the site: `./` or `../../`. */
export const rootFrom = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';
