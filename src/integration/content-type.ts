/**
 * The content type of the texts that the site has beside its pages, each in UTF-8: a browser that is not told so reads
 * Windows-1252.
 *
 * @param address without the base: `/pod/index.md`, `/-/source/Pod.txt`
 * @returns nothing for any other file
 */
export function textType(address: string): string | undefined {
  if (address.startsWith('/-/source/')) return 'text/plain; charset=utf-8';
  return address.endsWith('/index.md') && !address.startsWith('/-/') ? 'text/markdown; charset=utf-8' : undefined;
}
