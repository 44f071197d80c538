import type { PageData } from '../collection/index.ts';

/** Pages that were changed in the same month. */
export interface Month<Page> {
  /** `2026-11` */
  month: string;
  /** The latest first. */
  pages: Page[];
}

/** Pages that the list of recent changes shows. */
const MAX_PAGES = 50;

/**
 * The pages that were changed last, the latest first, by month. Pages of the same moment, such as those of one commit,
 * are sorted by title.
 *
 * @param language BCP 47 tag; its alphabet decides the order of titles
 */
export function recentlyChanged<Page extends Pick<PageData, 'title' | 'note' | 'changed'>>(
  pages: Iterable<Page>,
  language: string,
  max = MAX_PAGES,
): Month<Page>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  // Each time is read once: `dev` makes the list again after each change.
  const dated = [...pages].flatMap(page =>
    page.note && page.changed ? [{ page, title: page.title, time: Date.parse(page.changed) }] : [],
  );
  const sorted = dated.sort((a, b) => b.time - a.time || compare(a.title, b.title));
  const latest = sorted.slice(0, max).map(({ page }) => page);
  return [...Map.groupBy(latest, page => page.changed?.slice(0, 7) ?? '')].map(([month, pages]) => ({ month, pages }));
}
