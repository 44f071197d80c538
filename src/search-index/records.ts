import { type PageData, readSections, type Section } from '../collection/index.ts';
import { type PageTree, pageTree, pathText, type TreeNode } from '../navigation/index.ts';
import { breakLongWords } from '../search/shared/terms.ts';
import type { SearchRecord } from './record.ts';

/**
 * What search indexes of pages, in the order of the tree, so that the pages of a section have consecutive numbers and
 * compress well.
 *
 * @param locale by which the tree is sorted
 */
export function recordsOf(pages: PageData[], locale: string): SearchRecord[] {
  const tree = pageTree(pages, locale);
  const byName = new Map(pages.map(page => [page.name, page]));
  const records: SearchRecord[] = [];
  const mentions = mentionsOf(pages);
  const add = (node: TreeNode) => {
    const page = byName.get(node.name);
    if (page) {
      const id = records.length.toString(36);
      const place = { path: pathText(tree, page.name), within: sectionsWith(tree, page.name) };
      const others = mentions.get(page.name) ?? [];
      records.push({
        id,
        ...shortWords(page, readSections(page.html)),
        dates: datesOf(page),
        mentions: others,
        ...place,
      });
    }
    for (const child of node.children) add(child);
  };
  add(tree.root);
  return records;
}

/** @returns days in the time zone in which they were written */
const datesOf = ({ created, changed }: PageData): NonNullable<SearchRecord['dates']> => ({
  ...(created && { created: created.slice(0, 10) }),
  ...(changed && { changed: changed.slice(0, 10) }),
});

/** A page's texts with {@link breakLongWords}. */
function shortWords(page: PageData, sections: Section[]): Pick<SearchRecord, 'page' | 'sections'> {
  const { name, address, title, tags, links, wanted, formerNames } = page;
  return {
    page: {
      ...{ name, address, wanted, formerNames },
      title: breakLongWords(title),
      tags: tags.map(breakLongWords),
      links: links.map(({ page }) => page),
    },
    sections: sections.map(({ heading, text, ...section }) => ({
      ...{ ...section, heading: breakLongWords(heading), text: breakLongWords(text) },
    })),
  };
}

/** Names of the ancestors of a page, and its own if it has subpages. */
function sectionsWith(tree: PageTree, name: string): string[] {
  const node = tree.nodes.get(name);
  const within = node && node.children.length > 0 ? [node.name] : [];
  for (let ancestor = node?.parent; ancestor?.parent; ancestor = ancestor.parent) within.unshift(ancestor.name);
  return within;
}

/** Sentences about a page, at most. The first pages are as good as any, and an index should not grow with every link. */
const MAX_MENTIONS = 8;

/** The sentences that hold links, by the names of the pages that they lead to. */
function mentionsOf(pages: PageData[]): Map<string, string[]> {
  const mentions = new Map<string, Set<string>>();
  for (const { links } of pages) {
    for (const { page, sentence } of links) {
      if (!sentence) continue;
      const found = mentions.get(page) ?? new Set();
      mentions.set(page, found);
      if (found.size < MAX_MENTIONS) found.add(sentence);
    }
  }
  return new Map([...mentions].map(([page, sentences]) => [page, [...sentences]]));
}
