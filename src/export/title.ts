import type { ExportPage } from './page.ts';
import { childrenOf, type Node, type Tree, walk } from './tree.ts';

/** What the title in front matter can hold: text, and formatting that is lost in it. */
const plain = new Set<Node['type']>([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'styled',
  'tag',
  'heading',
  'break',
]);

/** The heading at the beginning of a note that the title in its front matter can stand for. */
export function titleOf(tree: Tree, { data }: ExportPage): Node | undefined {
  const first = tree.children.find(({ type }) => type !== 'html');
  if ((data.note && !data.titled) || first?.type !== 'heading' || first.depth !== 1) return undefined;
  let isPlain = childrenOf(first).length > 0;
  walk(first, ({ type }) => {
    isPlain &&= plain.has(type);
  });
  return isPlain ? first : undefined;
}

/** The page of a folder without a note: its name, and links to the pages below it. */
export function folderTree(page: ExportPage): Tree {
  const heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: page.data.title }] };
  const children = page.children.map(({ data }) => {
    const link = { type: 'link', url: data.address, title: null, children: [{ type: 'text', value: data.title }] };
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }] };
  });
  const list = { type: 'list', ordered: false, spread: false, children };
  return { type: 'root', children: children.length > 0 ? [heading, list] : [heading] } as Tree;
}
