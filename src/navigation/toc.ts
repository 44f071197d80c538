import type { PageData } from '../collection/index.ts';

/** An entry of a table of contents: a heading, and the headings below it. */
export interface TocEntry {
  id: string;
  text: string;
  children: TocEntry[];
}

/** Levels in a table of contents; more would hide the structure that it is meant to show. */
const MAX_LEVELS = 3;

/**
 * The table of contents of a page. It leaves out the page's title, and whatever is nested deeper than three levels.
 *
 * @param headings of the page, in order
 * @param titled whether the first of them is the page's title
 */
export function toc(headings: PageData['headings'], titled: boolean): TocEntry[] {
  const rest = headings.slice(titled ? 1 : 0).filter(heading => heading.text.trim() !== '');
  const top: TocEntry[] = [];
  const open: { depth: number; children: TocEntry[] }[] = [{ depth: 0, children: top }];
  for (const { depth, id, text } of rest) {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: TocEntry = { id, text, children: [] };
    if (open.length <= MAX_LEVELS) open.at(-1)?.children.push(entry);
    open.push({ depth, children: entry.children });
  }
  return top;
}
