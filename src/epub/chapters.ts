import type { PageData } from '../collection/index.ts';
import { pageTree, type TreeNode } from '../navigation/index.ts';

/** A page of the notebook in the book. */
export interface Chapter {
  data: PageData;
  /** In the folder of the book. */
  file: string;
  /** The titles of the pages above it, as far as they are in the book. */
  path: string[];
  /** The pages right below it. */
  children: Chapter[];
}

/** An entry of the table of contents: a page, or a folder without one. */
export interface ContentsEntry {
  title: string;
  chapter?: Chapter | undefined;
  children: ContentsEntry[];
}

/**
 * The pages of a book in the order in which readers of the site meet them.
 *
 * @param pages that are published
 * @param section name of a page: the book has it and the pages below it. Without one, the book has the whole notebook,
 *   but no unlisted pages
 * @param locale see `pageTree`
 */
export function chaptersOf(
  pages: PageData[],
  section: string | undefined,
  locale: string,
): { chapters: Chapter[]; contents: ContentsEntry[] } {
  const isWithin = ({ name }: PageData) => section === undefined || `${name}:`.startsWith(`${section}:`);
  const isUnlisted = pages.some(page => page.name === section && page.unlisted);
  const byName = new Map(
    pages.filter(page => isWithin(page) && (isUnlisted || !page.unlisted)).map(page => [page.name, page]),
  );
  const { root, nodes } = pageTree(byName.values(), locale);
  const chapters: Chapter[] = [];
  const entryOf = (node: TreeNode, path: string[]): ContentsEntry => {
    const data = byName.get(node.name);
    const chapter: Chapter | undefined = data && {
      data,
      file: `page-${chapters.length + 1}.xhtml`,
      path,
      children: [],
    };
    if (chapter) chapters.push(chapter);
    const children = node.children.map(child => entryOf(child, [...path, node.title]));
    chapter?.children.push(...children.flatMap(child => child.chapter ?? []));
    return { title: node.title, chapter, children };
  };
  const start = section === undefined ? root.children : [nodes.get(section)];
  return { contents: start.flatMap(node => (node ? [entryOf(node, [])] : [])), chapters };
}
