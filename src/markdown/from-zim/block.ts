import type { BlockContent, Paragraph as MdastParagraph, PhrasingContent, RootContent } from 'mdast';
import { type AlertKind, calloutKind, makeCallout } from '../../callouts/index.ts';
import type { Block, Header, Inline, Paragraph } from '../../zim/index.ts';
import { convertObject, convertVerbatimBlock } from './code.ts';
import type { ConvertContext } from './context.ts';
import { applyHandler } from './handlers.ts';
import { htmlTag } from './html-node.ts';
import { convertInline } from './inline.ts';
import { convertList } from './list.ts';
import { normalizePhrasing } from './phrasing.ts';

type Handlers = {
  [Type in (Block | Header)['type']]: (
    node: Extract<Block | Header, { type: Type }>,
    context: ConvertContext,
  ) => RootContent[];
};

/** Converts each type of block. The table is total: a node type without a handler does not compile. */
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
  verbatimBlock: (node, context) => indented(node.indent, [convertVerbatimBlock(node, context)]),
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
export function convertBlocks(nodes: (Block | Header)[], context: ConvertContext): RootContent[] {
  return nodes.flatMap(node => {
    const convert = handlers[node.type] as (node: Block | Header, context: ConvertContext) => RootContent[];
    const all = (children: Inline[]) => normalizePhrasing(convertInline(children, { context }), 'heading');
    return applyHandler(context.handlers, node, () => convert(node, context), all);
  });
}

/**
 * A list or an indented block within a paragraph splits it. All of it belongs to the callout that it is, but only if the
 * words that say so are not indented. There is no callout within a callout: GitHub knows none.
 */
function convertParagraph(node: Paragraph, context: ConvertContext): RootContent[] {
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
      const block = paragraph(convertInline(child.children, { context }));
      blocks.push(...indented(child.indent, beginsCallout(blocks, true) ? block : asCallout(block)));
    } else {
      run.push(child);
    }
  }
  flush();
  return asCallout(blocks);
}

/** Blocks as a callout, if the first one is a paragraph that says so; see {@link calloutKind}. */
function asCallout(blocks: RootContent[]): RootContent[] {
  const kind = beginsCallout(blocks, blocks.length > 1);
  return kind ? [makeCallout(kind, blocks as [MdastParagraph, ...RootContent[]])] : blocks;
}

function beginsCallout([first]: RootContent[], hasMore: boolean): AlertKind | undefined {
  return first?.type === 'paragraph' ? calloutKind(first.children, hasMore) : undefined;
}

function paragraph(nodes: PhrasingContent[]): BlockContent[] {
  const children = normalizePhrasing(nodes);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

/** Markdown has indents only for lists, so the depth is an attribute of an element around the blocks. */
function indented(indent: number, blocks: RootContent[]): RootContent[] {
  if (indent === 0 || blocks.length === 0) return blocks;
  return [htmlTag('div', { 'data-indent': String(Math.min(indent, 99)) }), ...blocks, htmlTag('/div')];
}
