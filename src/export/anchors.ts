import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import type { PageData } from '../collection/index.ts';
import { type Node, type Tree, walk } from './tree.ts';

/** Something on a page that a link can lead to. */
export interface Destination {
  kind: 'heading' | 'anchor' | 'html';
  /** The heading itself, or the nearest one above. */
  heading?: HeadingPlace;
  /** The id of an anchor, or of an element in the author's HTML. */
  id: string;
  /** The paragraph, item or table that contains an anchor. */
  block?: Node;
}

/** A heading, and how links name it. */
export interface HeadingPlace {
  node: Node;
  depth: number;
  /** As GitHub makes it of the text. */
  slug: string;
  /** The headings above it, the nearest last. */
  above: HeadingPlace[];
  /** Whether it is the title, which the front matter has in its place. */
  isTitle: boolean;
}

const block = new Set<Node['type']>(['paragraph', 'tableCell', 'heading']);
const idAttribute = /\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'=<>`]+))/gi;

/**
 * Finds what links can lead to on a page: by the ids that its parts have on the site.
 *
 * @param data has the headings with their ids
 * @param title the heading that the front matter has in its place
 */
export function destinationsOf(tree: Tree, data: PageData, title?: Node): Map<string, Destination> {
  const found = new Map<string, Destination>();
  const add = (id: string, destination: Destination) => {
    if (!found.has(id)) found.set(id, destination);
  };
  const slugger = new GithubSlugger();
  const headingId = headingIds(data);
  let above: HeadingPlace[] = [];
  let last: HeadingPlace | undefined;
  walk(tree, (node, ancestors) => {
    if (node.type === 'heading') {
      const isTitle = node === title;
      const text = headingText(node);
      above = above.filter(({ depth }) => depth < node.depth);
      last = { node, depth: node.depth, slug: isTitle ? '' : slugger.slug(text), above, isTitle };
      const id = headingId(text);
      if (id) add(id, { kind: 'heading', heading: last, id });
      above = [...above, last];
    }
    const id = node.type === 'anchor' || node.type === 'picture' ? node.id : undefined;
    if (id) {
      const container = [...ancestors].reverse().find(({ type }) => block.has(type));
      add(id, { kind: 'anchor', id, ...(last && { heading: last }), ...(container && { block: container }) });
    }
    for (const [, a, b, c] of node.type === 'html' ? node.value.matchAll(idAttribute) : []) {
      const id = a ?? b ?? c ?? '';
      add(id, { kind: 'html', id, ...(last && { heading: last }) });
    }
  });
  return found;
}

/** The text of a heading as readers see it. */
export const headingText = (node: Node): string => textOf(node, { includeImageAlt: false, includeHtml: false });

/** The ids of headings in order. Those of the author's HTML, which the tree does not have, are passed over. */
function headingIds({ headings }: PageData): (text: string) => string | undefined {
  let next = 0;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return text => {
    const index = headings.findIndex((heading, index) => index >= next && plain(heading.text) === plain(text));
    if (index < 0) return undefined;
    next = index + 1;
    return headings[index]?.id;
  };
}
