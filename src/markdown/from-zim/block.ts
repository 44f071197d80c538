import type { BlockContent, List as MdastList, ListItem as MdastListItem, PhrasingContent, RootContent } from 'mdast';
import type {
  Block,
  Checkbox,
  Header,
  Inline,
  List,
  ListItem,
  ObjectBlock,
  Paragraph,
  VerbatimBlock,
} from '../../zim/index.ts';
import type { Context } from './context.ts';
import { htmlTag } from './html-node.ts';
import { convertInline, mend } from './inline.ts';
import { normalizePhrasing } from './phrasing.ts';

type Handlers = {
  [Type in (Block | Header)['type']]: (
    node: Extract<Block | Header, { type: Type }>,
    context: Context,
  ) => RootContent[];
};

/** How each block of a note is said in Markdown. Total: a node type without a handler does not compile. */
const handlers: Handlers = {
  header: () => [],
  heading: (node, context) => [
    {
      type: 'heading',
      depth: node.level,
      children: normalizePhrasing(convertInline(node.children, { context }), 'heading'),
    },
  ],
  paragraph: convertParagraph,
  verbatimBlock: (node, context) => indented(node.indent, [codeBlock(node, context)]),
  object: (node, context) => indented(node.indent, [convertObject(node, context)]),
  table: (node, context) => [
    {
      type: 'table',
      align: node.align,
      children: node.children.map(row => ({
        type: 'tableRow',
        children: row.children.map(cell => ({
          type: 'tableCell',
          children: normalizePhrasing(convertInline(cell.children, { context, inCell: true }), 'cell'),
        })),
      })),
    },
  ],
  rule: () => [{ type: 'thematicBreak' }],
};

/** Converts the blocks of a note. */
export function convertBlocks(nodes: (Block | Header)[], context: Context): RootContent[] {
  return nodes.flatMap(node =>
    (handlers[node.type] as (node: Block | Header, context: Context) => RootContent[])(node, context),
  );
}

/** A list or an indented block ends the paragraph before it. */
function convertParagraph(node: Paragraph, context: Context): RootContent[] {
  const blocks: RootContent[] = [];
  let run: Inline[] = [];
  const flush = () => {
    blocks.push(...paragraph(convertInline(run, { context })));
    run = [];
  };
  for (const child of node.children) {
    if (child.type === 'list') {
      flush();
      blocks.push(...indented(child.indent, convertList(child, context)));
    } else if (child.type === 'indentedBlock') {
      flush();
      blocks.push(...indented(child.indent, paragraph(convertInline(child.children, { context }))));
    } else {
      run.push(child);
    }
  }
  flush();
  return blocks;
}

function paragraph(nodes: PhrasingContent[]): BlockContent[] {
  const children = normalizePhrasing(nodes);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** Markdown has no indents but for lists: the steps are an attribute of an element around the blocks. */
function indented(indent: number, blocks: RootContent[]): RootContent[] {
  if (indent === 0 || blocks.length === 0) return blocks;
  return [htmlTag('div', { 'data-indent': String(Math.min(indent, 99)) }), ...blocks, htmlTag('/div')];
}

function convertList(node: List, context: Context): BlockContent[] {
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

function convertItem(node: ListItem, context: Context): MdastListItem {
  const inline = node.children.filter(child => child.type !== 'list');
  const content = normalizePhrasing(convertInline(inline, { context }));
  const checked = gfmState(node.checkbox, content);
  if (node.checkbox && checked === null) {
    content.unshift(htmlTag('span', { 'data-bullet': node.checkbox }), htmlTag('/span'));
  }
  const children: BlockContent[] = content.length > 0 ? [{ type: 'paragraph', children: content }] : [];
  for (const child of node.children) {
    if (child.type === 'list') children.push(...interrupting(convertList(child, context)));
  }
  return { type: 'listItem', spread: false, checked, children };
}

/** GFM knows open and done, of items that have a text. */
function gfmState(checkbox: Checkbox | undefined, content: PhrasingContent[]): boolean | null {
  if (content.length === 0) return null;
  return checkbox === 'checked-box' ? true : checkbox === 'unchecked-box' ? false : null;
}

/**
 * Right behind a text Markdown begins a list only at 1, and only with an item that is not empty; behind a comment any.
 */
function interrupting(blocks: BlockContent[]): BlockContent[] {
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

function codeBlock(node: VerbatimBlock, context: Context): BlockContent {
  const value = codeValue(node, context);
  return { type: 'code', lang: context.language(value, node.position.start), meta: null, value };
}

/** A block's text to the last space, but for the newline that ends it. */
function codeValue(node: VerbatimBlock | ObjectBlock, context: Context): string {
  const { line } = node.position.start;
  const lines = node.value
    .replace(/\n$/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, i) => mend(text, { line: line + i + 1, column: node.indent + 1 }, context));
  return lines.join('\n');
}

function convertObject(node: ObjectBlock, context: Context): BlockContent {
  const value = codeValue(node, context);
  const { lang, linenumbers } = node.attributes;
  if (node.object !== 'code') {
    const meta = Object.entries(node.attributes).map(([name, text]) => `${name}=${JSON.stringify(text)}`);
    return { type: 'code', lang: `object:${node.object.replace(/\s/g, '-')}`, meta: meta.join(' ') || null, value };
  }
  const language = context.language(value, node.position.start, lang);
  const numbered = /^(true|1)$/i.test(linenumbers ?? '');
  // A fence says nothing behind a language that is missing, so plain text is named where lines are numbered.
  return numbered
    ? { type: 'code', lang: language ?? 'text', meta: 'linenumbers', value }
    : { type: 'code', lang: language, meta: null, value };
}
