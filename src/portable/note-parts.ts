/** How the parts begin and end. None of them is within another of its kind. */
const parts = [
  ['<nav class="breadcrumbs"', '</nav>'],
  ['<article class="note"', '</article>'],
  ['<nav class="related-pages" aria-labelledby="site:sub-pages"', '</nav>'],
] as const;

/**
 * The parts of a page that scripts on other pages read, for previews and for sections in one document: a page from disk
 * cannot read the file of another one.
 *
 * @returns HTML; empty for a page that is not made from a note
 */
export function noteParts(html: string): string {
  const found = parts.map(([start, end]) => {
    const from = html.indexOf(start);
    return from < 0 ? '' : html.slice(from, html.indexOf(end, from) + end.length);
  });
  return found[1] ? found.join('') : '';
}
