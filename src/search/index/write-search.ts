import { join } from 'node:path';
import { type PageData, readSections, type Section, type SiteInfo } from '../../collection/index.ts';
import { type PageTree, pageTree, pathText, type TreeNode } from '../../navigation/index.ts';
import { breakLongWords } from '../shared/terms.ts';
import { sectionEntries, tagEntries } from './groups.ts';
import { writeLists } from './lists.ts';
import { linkEntries, nameEntries, titleEntries } from './names.ts';
import { writePagefind } from './pagefind.ts';
import type { SearchRecord } from './record.ts';
import { commonWords, reverseKeys, vocabularyEntries, vocabularyOf } from './vocabulary.ts';

/**
 * Writes everything that search needs into a built site: Pagefind's index to `/-/pagefind/`, and to `/-/search/` the
 * lists that Pagefind does not have, of names, words, links, tags and sections.
 *
 * @param pages the published pages
 * @param settings the notebook's language, if it is known, and the locale by which pages are sorted
 * @param dir the folder of the site
 * @throws with Pagefind's message
 */
export async function writeSearch(
  pages: PageData[],
  { language, locale }: Pick<SiteInfo, 'language' | 'locale'>,
  dir: string,
): Promise<void> {
  const records = recordsOf(pages, locale);
  await writePagefind(records, language, join(dir, '-/pagefind'));
  const vocabulary = vocabularyOf(records);
  const words = vocabularyEntries(vocabulary);
  const lists = {
    names: nameEntries(records),
    titles: titleEntries(records),
    words,
    endings: reverseKeys(words),
    links: linkEntries(records),
    tags: tagEntries(records),
    sections: sectionEntries(records),
  };
  await writeLists(join(dir, '-/search'), lists, { pages: records.length, common: commonWords(vocabulary) });
}

/** In the order of the tree, so that the pages of a section have consecutive numbers and compress well. */
function recordsOf(pages: PageData[], locale: string): SearchRecord[] {
  const tree = pageTree(pages, locale);
  const byName = new Map(pages.map(page => [page.name, page]));
  const records: SearchRecord[] = [];
  const add = (node: TreeNode) => {
    const page = byName.get(node.name);
    if (page) {
      const id = records.length.toString(36);
      const place = { path: pathText(tree, page.name), within: sectionsWith(tree, page.name) };
      records.push({ id, ...shortWords(page, readSections(page.html)), ...place });
    }
    for (const child of node.children) add(child);
  };
  add(tree.root);
  return records;
}

/** A page's texts with {@link breakLongWords}. */
function shortWords(page: PageData, sections: Section[]): Pick<SearchRecord, 'page' | 'sections'> {
  return {
    page: { ...page, title: breakLongWords(page.title), tags: page.tags.map(breakLongWords) },
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
