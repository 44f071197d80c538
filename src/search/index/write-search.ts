import { join } from 'node:path';
import { type PageData, readSections } from '../../collection/index.ts';
import { type PageTree, pageTree, type TreeNode } from '../../navigation/index.ts';
import { sectionLines, tagLines } from './groups.ts';
import { writeLists } from './lists.ts';
import { linkLines, nameLines, titleLines } from './names.ts';
import { writePagefind } from './pagefind.ts';
import type { SearchRecord } from './record.ts';
import { commonWords, reversed, vocabularyLines, vocabularyOf } from './vocabulary.ts';

/**
 * Writes into a site that was built all that search in it needs: Pagefind's index under `/-/pagefind/`, and what that
 * lacks, the lists of names, words and links, under `/-/search/`.
 *
 * @param pages the published pages
 * @param language BCP 47 tag of the notebook
 * @param dir the folder of the site
 * @throws with what Pagefind says, if it fails
 */
export async function writeSearch(pages: PageData[], language: string, dir: string): Promise<void> {
  const records = recordsOf(pages, language);
  const { ids, release } = await writePagefind(records, language, join(dir, '-/pagefind'));
  const vocabulary = vocabularyOf(records);
  const words = vocabularyLines(vocabulary);
  const lists = {
    names: nameLines(records, ids),
    titles: titleLines(records, ids),
    words,
    endings: reversed(words),
    links: linkLines(records, ids),
    tags: tagLines(records, ids),
    sections: sectionLines(records, ids),
  };
  await writeLists(join(dir, '-/search'), lists, { release, pages: ids.size, common: commonWords(vocabulary) });
}

/** In the order of the tree: what belongs together has numbers that are close, which take less room. */
function recordsOf(pages: PageData[], language: string): SearchRecord[] {
  const tree = pageTree(pages, language);
  const byName = new Map(pages.map(page => [page.name, page]));
  const records: SearchRecord[] = [];
  const add = (node: TreeNode) => {
    const page = byName.get(node.name);
    if (page) records.push({ page, sections: readSections(page.html), ...placeOf(tree, page.name) });
    for (const child of node.children) add(child);
  };
  add(tree.root);
  return records;
}

/** Titles and names of the places above a page; its own name is one of them if there are pages below it. */
function placeOf(tree: PageTree, name: string): Pick<SearchRecord, 'trail' | 'within'> {
  const node = tree.nodes.get(name);
  const within = node && node.children.length > 0 ? [node.name] : [];
  const trail: string[] = [];
  for (let above = node?.parent; above?.parent; above = above.parent) {
    trail.unshift(above.title);
    within.unshift(above.name);
  }
  return { trail, within };
}
