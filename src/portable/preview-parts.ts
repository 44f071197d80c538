/** How the parts begin and end. None of them is within another of its kind. */
const parts = [
  ['<nav class="breadcrumbs"', '</nav>'],
  ['<article class="note"', '</article>'],
  ['<nav class="related-pages" aria-labelledby="site:sub-pages"', '</nav>'],
] as const;

/**
 * The parts of a page that a preview of it is made from: a page from disk cannot read the file of another page.
 *
 * @returns HTML; empty for a page that is not made from a note, and where there are no previews
 */
export function previewParts(html: string): string {
  if (!html.includes(' data-previews')) return '';
  const found = parts.map(([start, end]) => {
    const from = html.indexOf(start);
    return from < 0 ? '' : html.slice(from, html.indexOf(end, from) + end.length);
  });
  return found[1] ? found.join('') : '';
}
