/** What search engines and tabs show at most, and what html-validate takes for long. */
const LIMIT = 70;

/**
 * The text of `<title>`: the page's title and the notebook's name, as far as they fit into 70 characters.
 * The page's own heading says it in full.
 */
export function documentTitle(title: string, notebook: string): string {
  const full = title === notebook ? title : `${title} · ${notebook}`;
  if (full.length <= LIMIT) return full;
  return title.length <= LIMIT ? title : `${title.slice(0, LIMIT - 1).trimEnd()}…`;
}
