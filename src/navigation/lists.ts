import { tagAddress } from '../collection/index.ts';
import type { PageReference } from './tree.ts';

/** What the lists of the site are made from. `PageData` of the collection fits. */
export interface ListedPage extends PageReference {
  /** Is there a note, rather than only a folder of pages? */
  note: boolean;
  description: string;
  tags: string[];
  changed?: string | undefined;
  wanted: string[];
}

/** A list of pages that the site adds to the notebook, at `/-/pages/` and so on. */
export type ListName = 'pages' | 'tags' | 'recent' | 'wanted';

/** The lists that a notebook has: of one page alone there is nothing to list. */
export function listsOf(pages: ListedPage[]): ListName[] {
  const notes = pages.filter(page => page.note);
  if (notes.length < 2) return [];
  const lists: ListName[] = ['pages'];
  if (notes.some(page => page.tags.length > 0)) lists.push('tags');
  if (notes.some(page => page.changed)) lists.push('recent');
  if (notes.some(page => page.wanted.length > 0)) lists.push('wanted');
  return lists;
}

/** A tag and the pages that have it. */
export interface Tag<Page> {
  /** As most pages write it, without the `@`. */
  name: string;
  address: string;
  /** Sorted by title. */
  pages: Page[];
}

/**
 * The tags of a notebook, sorted by name; tags with the same address are the same.
 *
 * @param language BCP 47 tag by whose alphabet is sorted
 */
export function tagsOf<Page extends ListedPage>(pages: Iterable<Page>, language: string): Tag<Page>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const found = new Map<string, { names: Map<string, number>; pages: Set<Page> }>();
  for (const page of [...pages].sort((a, b) => compare(a.title, b.title))) {
    for (const name of page.tags) {
      const address = tagAddress(name);
      const tag = found.get(address) ?? { names: new Map(), pages: new Set() };
      found.set(address, tag);
      tag.names.set(name, (tag.names.get(name) ?? 0) + 1);
      tag.pages.add(page);
    }
  }
  return [...found]
    .map(([address, { names, pages }]) => ({ name: mostFrequent(names), address, pages: [...pages] }))
    .sort((a, b) => compare(a.name, b.name));
}

function mostFrequent(names: Map<string, number>): string {
  return [...names].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Pages that were changed in the same month. */
export interface Month<Page> {
  /** `2026-11` */
  month: string;
  pages: Page[];
}

/**
 * The pages that were changed last, the latest first, by month; those of the same moment, such as that of a commit, by
 * title.
 *
 * @param language BCP 47 tag by whose alphabet is sorted
 */
export function recentlyChanged<Page extends ListedPage>(
  pages: Iterable<Page>,
  language: string,
  most = 50,
): Month<Page>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const dated = [...pages].filter(page => page.note && page.changed);
  const latest = dated.sort((a, b) => timeOf(b) - timeOf(a) || compare(a.title, b.title)).slice(0, most);
  return [...Map.groupBy(latest, page => page.changed?.slice(0, 7) ?? '')].map(([month, pages]) => ({ month, pages }));
}

const timeOf = ({ changed }: ListedPage) => Date.parse(changed ?? '');
