import type { BlockContent, List as MdastList, ListItem as MdastListItem, PhrasingContent } from 'mdast';
import type { Checkbox, List, ListItem } from '../../zim/index.ts';
import type { ConvertContext } from './context.ts';
import { htmlTag } from './html-node.ts';
import { convertInline } from './inline.ts';
import { normalizePhrasing } from './phrasing.ts';

/** Converts a list. Letters and very large numbers, which Markdown lacks, are in a comment before it. */
export function convertList(node: List, context: ConvertContext): BlockContent[] {
  const list: MdastList = {
    type: 'list',
    ordered: node.start !== undefined,
    start: null,
    spread: false,
    children: node.children.map(item => convertItem(item, context)),
  };
  if (node.start === undefined) return [list];
  const number = Number(node.start.normalize('NFKC'));
  list.start = 1;
  if (Number.isSafeInteger(number) && number <= 999_999_999) {
    list.start = number;
    return [list];
  }
  const letter = /^[a-zA-Z]$/.exec(node.start)?.[0];
  const start = letter ? String(letter.toLowerCase().charCodeAt(0) - 96) : node.start;
  const type = letter === undefined ? '' : ` type="${letter === letter.toLowerCase() ? 'a' : 'A'}"`;
  return [{ type: 'html', value: `<!-- list${type} start="${start}" -->` }, list];
}

function convertItem(node: ListItem, context: ConvertContext): MdastListItem {
  const inline = node.children.filter(child => child.type !== 'list');
  const content = normalizePhrasing(convertInline(inline, { context }));
  const checked = gfmState(node.checkbox, content);
  if (node.checkbox && checked === null) {
    content.unshift(htmlTag('span', { 'data-bullet': node.checkbox }), htmlTag('/span'));
  }
  const children: BlockContent[] = content.length > 0 ? [{ type: 'paragraph', children: content }] : [];
  for (const child of node.children) {
    if (child.type === 'list') children.push(...afterText(convertList(child, context)));
  }
  return { type: 'listItem', spread: false, checked, children };
}

/** GFM has only open and done, and only for items with text. */
function gfmState(checkbox: Checkbox | undefined, content: PhrasingContent[]): boolean | null {
  if (content.length === 0) return null;
  return checkbox === 'checked-box' ? true : checkbox === 'unchecked-box' ? false : null;
}

/**
 * A list directly after text must start at 1, and with an item that is not empty. After a comment, any list can start.
 */
function afterText(blocks: BlockContent[]): BlockContent[] {
  const [list] = blocks;
  if (list?.type !== 'list') return blocks;
  if (list.ordered && list.start !== 1) {
    return [
      { type: 'html', value: `<!-- list start="${list.start}" -->` },
      { ...list, start: 1 },
    ];
  }
  return list.children[0]?.children[0]?.type === 'paragraph' ? blocks : [htmlTag('!----'), list];
}
