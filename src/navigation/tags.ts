import type { PageData } from '../collection/index.ts';
import { tagAddress } from '../conversion/tags.ts';

/** A tag and the pages that have it. */
export interface PageTag<Page> {
  /** In the spelling that most pages use, without the `@`. */
  name: string;
  address: string;
  /** Sorted by title. */
  pages: Page[];
}

/**
 * The tags of a notebook, sorted by name. Spellings with the same address are one tag.
 *
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function tagsOf<Page extends Pick<PageData, 'title' | 'tags'>>(
  pages: Iterable<Page>,
  language: string,
): PageTag<Page>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const found = new Map<string, { names: Map<string, number>; pages: Set<Page> }>();
  const addresses = new Map<string, string>();
  const tagged = [...pages].filter(({ tags }) => tags.length > 0);
  for (const page of tagged.sort((a, b) => compare(a.title, b.title))) {
    for (const name of page.tags) {
      const address = addresses.get(name) ?? tagAddress(name);
      addresses.set(name, address);
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
