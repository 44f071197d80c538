/**
 * A link in Markdown, `[Title](https://example.org/page/)`.
 *
 * @param title plain text; characters with a meaning in Markdown are escaped
 * @param url absolute and percent-encoded
 */
export function markdownLink(title: string, url: string): string {
  const label = title
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&');
  return `[${label}](${url.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))})`;
}
