import { join } from 'node:path';
import { type PageData, readHtml } from '../../collection/index.ts';
import { type PageTree, pageTree } from '../navigation/index.ts';
import { writeLists } from './build/lists.ts';
import { linkLines, nameLines } from './build/names.ts';
import { writePagefind } from './build/pagefind.ts';
import type { SearchRecord } from './build/record.ts';
import { sectionsOf } from './build/sections.ts';
import { reversed, vocabularyLines } from './build/vocabulary.ts';

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
  const records = await recordsOf(pages, language);
  const ids = await writePagefind(records, language, join(dir, '-/pagefind'));
  const words = vocabularyLines(records);
  await writeLists(join(dir, '-/search'), {
    names: nameLines(records, ids),
    words,
    endings: reversed(words),
    links: linkLines(records, ids),
  });
}

async function recordsOf(pages: PageData[], language: string): Promise<SearchRecord[]> {
  const tree = pageTree(pages, language);
  const records: SearchRecord[] = [];
  for (const page of pages) {
    const { trail, within } = placeOf(tree, page.name);
    records.push({ page, sections: sectionsOf(await readHtml(page.html)), trail, within });
  }
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
