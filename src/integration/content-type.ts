/**
 * The content type of the text files that the site publishes beside its pages. They are in UTF-8, which browsers do not
 * assume.
 *
 * @param address without the base: `/pod/index.md`, `/-/source/Pod.txt`
 * @returns undefined for any other file
 */
export function textType(address: string): string | undefined {
  if (address.startsWith('/-/source/')) return 'text/plain; charset=utf-8';
  return address.endsWith('/index.md') && !address.startsWith('/-/') ? 'text/markdown; charset=utf-8' : undefined;
}
