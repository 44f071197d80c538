/**
 * A link as Markdown writes it, `[Title](https://example.org/page/)`.
 *
 * @param title plain text: signs in it that Markdown would read are escaped
 * @param url whole and encoded
 */
export function markdownLink(title: string, url: string): string {
  const label = title
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&');
  return `[${label}](${url.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))})`;
}
