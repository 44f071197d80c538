import type { InlineCode, PhrasingContent } from 'mdast';
import { message } from '../../messages.ts';
import type { Image, Inline, Link } from '../../zim/index.ts';
import type { Context } from './context.ts';
import { mendEncoding } from './encoding.ts';
import { htmlTag } from './html-node.ts';
import { normalizePhrasing } from './phrasing.ts';

/** Where inline content stands: in a table's cell some markers do not hold, in a link there are no links. */
export interface InlineContext {
  context: Context;
  inCell?: boolean;
  inLink?: boolean;
}

type Handlers = {
  [Type in Inline['type']]: (node: Extract<Inline, { type: Type }>, place: InlineContext) => PhrasingContent[];
};

/** How each inline node of a note is said in Markdown. Total: a node type without a handler does not compile. */
const handlers: Handlers = {
  text: (node, place) => [{ type: 'text', value: mend(node.value, node.position.start, place.context) }],
  lineBreak: () => [{ type: 'break' }],
  emphasis: (node, place) => styled('emphasis', node.children, place),
  strong: (node, place) => styled('strong', node.children, place),
  strike: (node, place) => styled('delete', node.children, place),
  mark: (node, place) => tagged('mark', convertInline(node.children, place)),
  subscript: (node, place) => tagged('sub', convertInline(node.children, place)),
  superscript: (node, place) => tagged('sup', convertInline(node.children, place)),
  verbatim(node, place) {
    const value = mend(node.value, node.position.start, place.context);
    // In a cell a backslash before a bar cannot be said between backticks.
    if (place.inCell && value.includes('\\|')) return tagged('code', [{ type: 'text', value }]);
    return [{ type: 'inlineCode', value }];
  },
  link: convertLink,
  anchor: node => [htmlTag('span', { id: node.name }), htmlTag('/span')],
  image: convertImage,
  tag(node, place) {
    const value = mend(`@${node.name}`, node.position.start, place.context);
    return [htmlTag('span', { 'data-tag': node.name }), { type: 'text', value }, htmlTag('/span')];
  },
};

/** Converts inline nodes; see {@link normalizePhrasing} for what is still to be done at the block's edges. */
export function convertInline(nodes: Inline[], place: InlineContext): PhrasingContent[] {
  const converted: PhrasingContent[] = [];
  for (const node of nodes) {
    const handle = handlers[node.type] as (node: Inline, place: InlineContext) => PhrasingContent[];
    const [first, ...rest] = handle(node, place);
    if (!first) continue;
    // Two runs of markers side by side would be read as one.
    if (isMarked(first) && isMarked(converted.at(-1))) {
      converted.push(...asTags(first));
    } else {
      converted.push(first);
    }
    converted.push(...rest);
  }
  return converted;
}

type Attention = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' }>;
const ELEMENTS = { emphasis: 'em', strong: 'strong', delete: 'del', inlineCode: 'code' } as const;

function isMarked(node: PhrasingContent | undefined): node is Attention | InlineCode {
  return node !== undefined && node.type in ELEMENTS;
}

function asTags(node: Attention | InlineCode): PhrasingContent[] {
  const children: PhrasingContent[] = 'value' in node ? [{ type: 'text', value: node.value }] : node.children;
  return tagged(ELEMENTS[node.type], children);
}

function tagged(name: string, children: PhrasingContent[], attributes?: Record<string, string>): PhrasingContent[] {
  return [htmlTag(name, attributes), ...children, htmlTag(`/${name}`)];
}

/** Markers open and close reliably only right beside a letter or a digit; elsewhere the element is written out. */
function styled(type: Attention['type'], nodes: Inline[], place: InlineContext): PhrasingContent[] {
  const children = mergeTexts(convertInline(nodes, place));
  const first = children[0];
  const last = children.at(-1);
  const reliable =
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    /[\p{L}\p{N}]$/u.test(last.value);
  return reliable
    ? [{ type, children: normalizePhrasing(children, place.inCell ? 'cell' : 'heading') }]
    : tagged(ELEMENTS[type], children);
}

function mergeTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = merged.at(-1);
    if (node.type === 'text' && previous?.type === 'text') previous.value += node.value;
    else if (node.type !== 'text' || node.value) merged.push(node);
  }
  return merged;
}

function convertLink(node: Link, place: InlineContext): PhrasingContent[] {
  const children = mergeTexts(convertInline(node.children, { ...place, inLink: true }));
  const target = place.context.link(node.href, node.position.start);
  if ('missing' in target) return [htmlTag('a', { 'data-missing': target.missing }), ...children, htmlTag('/a')];
  return [{ type: 'link', url: encodeUrl(target.address), title: null, children: children as never }];
}

/** Characters that end a Markdown link's target or a table's cell are no part of a URL anyway. */
function encodeUrl(url: string): string {
  return url.replace(/[\s<>|\\]/g, encodeURIComponent);
}

/** Size, id and kind of an image are parameters of its address' fragment, so that the Markdown shows it everywhere. */
function convertImage(node: Image, place: InlineContext): PhrasingContent[] {
  const target = place.context.image(node.src, node.position.start, node.object);
  const alt = mend(node.alt ?? '', node.position.start, place.context)
    .replace(/\s+/g, ' ')
    .trim();
  if ('missing' in target) {
    const text: PhrasingContent = { type: 'text', value: alt || node.src };
    const linked: PhrasingContent[] =
      target.elsewhere && !place.inLink
        ? [{ type: 'link', url: encodeUrl(target.elsewhere), title: null, children: [text as never] }]
        : [text];
    const shown = tagged('span', linked, { 'data-missing': 'image' });
    return node.object ? tagged('span', shown, { 'data-object': node.object }) : shown;
  }
  const options = Object.entries({ width: node.width, height: node.height, id: node.id, type: node.object })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`);
  const url = options.length > 0 ? `${target.address.replace(/#.*/, '')}#${options.join('&')}` : target.address;
  const image: PhrasingContent = { type: 'image', url: encodeUrl(url), title: null, alt };
  const around = node.href && !place.inLink ? place.context.link(node.href, node.position.start) : undefined;
  return around && 'address' in around
    ? [{ type: 'link', url: encodeUrl(around.address), title: null, children: [image] }]
    : [image];
}

/** Text as it was meant, see {@link mendEncoding}, without what neither Markdown nor HTML can hold. */
export function mend(text: string, start: { line: number; column: number; offset?: number }, context: Context): string {
  const { text: result, mended } = mendEncoding(text);
  for (const { index, found, mended: right } of mended) {
    const place = { line: start.line, column: start.column + index, offset: (start.offset ?? 0) + index };
    context.report(message('mended-encoding', { found, mended: right }, place));
  }
  return result.replaceAll('\r', ' ');
}
