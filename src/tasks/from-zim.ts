import type { IndentedBlock, Inline, List, ListItem, Paragraph, Root, Block as ZimBlock } from '../zim/index.ts';
import { type Item, LineBuilder, type OutlineBlock } from './outline.ts';

/** The outline of a Zim note. */
export function outlineOfNote({ children }: Root): OutlineBlock[] {
  return children.flatMap((child, index) => {
    if (child.type === 'header') return [];
    const next = children[index + 1];
    return [...blocksOf(child), ...(next && lastLine(child) + 1 < next.position.start.line ? [other] : [])];
  });
}

const other: OutlineBlock = { type: 'other' };

/** The last line of a block; one that ends in a newline ends at the beginning of the next line. */
const lastLine = ({ position: { end } }: ZimBlock) => (end.column === 1 ? end.line - 1 : end.line);

function blocksOf(block: ZimBlock): OutlineBlock[] {
  if (block.type === 'heading') {
    return [{ type: 'heading', level: block.level, line: LineBuilder.line(to => addAll(block.children, to)) }];
  }
  return block.type === 'paragraph' ? partsOf(block) : [other];
}

/** A paragraph as text and lists. Lists and indented blocks begin new lines. */
function partsOf({ children }: Paragraph): OutlineBlock[] {
  const parts: OutlineBlock[] = [];
  let builder = new LineBuilder();
  const endLines = () => {
    builder.newline();
    const last = parts.at(-1);
    if (last?.type === 'paragraph') last.lines.push(...builder.lines);
    else parts.push({ type: 'paragraph', lines: builder.lines });
    builder = new LineBuilder();
  };
  for (const [index, child] of children.entries()) {
    if (child.type === 'list') parts.push({ type: 'list', items: itemsOf(child) });
    else if (child.type === 'indentedBlock') {
      addAll(child.children, builder);
      endLines();
    } else {
      add(child, builder);
      const next = children[index + 1]?.type;
      if (!next || next === 'list' || next === 'indentedBlock') endLines();
    }
  }
  return parts;
}

const itemsOf = ({ children }: List): Item[] =>
  children.map(item => ({
    line: LineBuilder.line(to => addAll(item.children, to)),
    ...(item.checkbox && { checkbox: item.checkbox }),
    items: item.children.flatMap(child => (child.type === 'list' ? itemsOf(child) : [])),
  }));

function addAll(nodes: (ListItem | IndentedBlock)['children'], to: LineBuilder): void {
  for (const node of nodes) if (node.type !== 'list') add(node, to);
}

function add(node: Inline, to: LineBuilder): void {
  if (node.type === 'lineBreak') to.newline();
  else if (node.type === 'anchor') to.anchor(node.name);
  else if (node.type === 'strike') to.strike(() => addAll(node.children, to));
  else if (node.type === 'tag') {
    to.tag(node.name);
    to.text(`@${node.name}`);
  } else if ('children' in node) addAll(node.children, to);
  else if ('value' in node) to.text(node.value);
}
