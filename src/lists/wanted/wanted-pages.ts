import { lastPart, parentName } from '../../address/index.ts';
import { joinedPath, linksToWanted, listPagePath, paginate } from '../../navigation/index.ts';
import { type ListEntry, listEntry, type SiteList } from '../list.ts';

/** Wanted pages on one page of the list. Each takes several lines: itself, and the pages that link to it. */
const PART_SIZE = 200;

/** A page that does not exist: as titles are shown, with the path to it, and the pages that link to it. */
export interface WantedPage {
  title: string;
  path: string;
  linking: ListEntry[];
}

/** Signs that names of pages do without, but code does not. */
const CODE = /[$=<>{}[\];|&`"\\]/;

/** Might somebody write a page of this name? In code, what looks like a link often leads to `(` or `2, -2`. */
const isPlausible = (name: string) => /\p{L}/u.test(name) && !CODE.test(name);

/** Pages that are linked to but do not exist: `/-/wanted/`. */
export const wantedPages = {
  name: 'wanted',
  exists: notes => notes.some(page => page.wanted.some(isPlausible)),
  pages({ pages, tree, labels, locale }) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const wanted = [...linksToWanted(pages, locale)]
      .filter(([name]) => isPlausible(name))
      .sort(([a], [b]) => compare(a, b))
      .map(
        ([name, linking]): WantedPage => ({
          title: lastPart(name),
          path: joinedPath(parentName(name).split(':')),
          linking: linking.map(page => listEntry(tree, page)),
        }),
      );
    return paginate(wanted, number => listPagePath('/-/wanted/', number), PART_SIZE).map(part => ({
      address: part.address,
      title: labels.lists.wanted,
      names: part.items.map(({ title, path }) => joinedPath([path, title])),
      props: { part },
    }));
  },
} satisfies SiteList;
