/** How many entries a page of a list has, so that no list makes a page that is too long to load. */
const SIZE = 500;

/** How many related pages a page lists at most; if there are more, all are on a list of their own. */
export const shownOnPage = { below: 40, linking: 60 };

/** Cuts a list into pages; there is at least one. */
export function paged<Item>(items: Item[], size = SIZE): Item[][] {
  const pages: Item[][] = [items.slice(0, size)];
  for (let from = size; from < items.length; from += size) pages.push(items.slice(from, from + size));
  return pages;
}

/** The address of a page of a list, counted from 1: the list's own, or with a number behind it. */
export function listPagePath(list: string, number: number): string {
  return number === 1 ? list : `${list}${number}/`;
}
