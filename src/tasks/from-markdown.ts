import type { List, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { possibleTags } from '../markdown/index.ts';
import type { Checkbox } from '../zim/index.ts';
import { type Item, LineBuilder, type OutlineBlock, type OutlineLine } from './outline.ts';

/** Zim's further checkboxes, which Zim 0.77 writes into Markdown, too. */
const otherBoxes: Record<string, Checkbox> = {
  '[*]': 'checked-box',
  '[>]': 'migrated-box',
  '[<]': 'transmigrated-box',
};

/** The outline of a Markdown page. A line ends only where the page shows the next one below it. */
export function outlineOfMarkdown({ children }: Root): OutlineBlock[] {
  return children.flatMap(blocksOf);
}

function blocksOf(block: RootContent): OutlineBlock[] {
  if (block.type === 'heading') {
    return [{ type: 'heading', level: block.depth, line: LineBuilder.line(to => addAll(block.children, to)) }];
  }
  if (block.type === 'paragraph') return [{ type: 'paragraph', lines: linesOf(block) }];
  if (block.type === 'list') return [{ type: 'list', items: itemsOf(block) }];
  return block.type === 'blockquote' ? block.children.flatMap(blocksOf) : [{ type: 'other' }];
}

function linesOf({ children }: Paragraph): OutlineLine[] {
  const builder = new LineBuilder();
  addAll(children, builder);
  builder.newline();
  return builder.lines;
}

function itemsOf({ children }: List): Item[] {
  return children.map(({ checked, children }) => {
    const [first] = children;
    const line = LineBuilder.line(to => first?.type === 'paragraph' && addAll(first.children, to));
    const checkbox: Checkbox | undefined =
      typeof checked === 'boolean' ? (checked ? 'checked-box' : 'unchecked-box') : otherBoxes[line.text.slice(0, 3)];
    const items = children.flatMap(child => (child.type === 'list' ? itemsOf(child) : []));
    return { line, ...(checkbox && { checkbox }), items };
  });
}

function addAll(nodes: Nodes[], to: LineBuilder): void {
  for (const node of nodes) add(node, to);
}

/** A link of Zim is a node that only our own parser makes. */
function add(node: Nodes | { type: 'wikiLink'; value: string }, to: LineBuilder): void {
  if (node.type === 'break') to.newline();
  else if (node.type === 'delete') to.strike(() => addAll(node.children, to));
  else if (node.type === 'text') {
    for (const name of possibleTags(node.value)) to.tag(name);
    to.text(node.value.replaceAll('\n', ' '));
  } else if (node.type === 'wikiLink') to.text(node.value.replace(/^.*?\|+(?=.)/, ''));
  else if ('children' in node) addAll(node.children, to);
  else if ('value' in node && node.type !== 'html') to.text(node.value.replaceAll('\n', ' '));
}
