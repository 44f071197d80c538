/** Characters of a title that search engines show, and that html-validate accepts. */
const MAX_LENGTH = 70;

/**
 * The text of `<title>`: the page's title and the notebook's name. If both do not fit into 70 characters, the name is left
 * out, then the title is shortened; the page's heading shows it in full.
 */
export function documentTitle(title: string, notebook: string): string {
  const full = title === notebook ? title : `${title} · ${notebook}`;
  if (full.length <= MAX_LENGTH) return full;
  return title.length <= MAX_LENGTH ? title : `${title.slice(0, MAX_LENGTH - 1).trimEnd()}…`;
}
