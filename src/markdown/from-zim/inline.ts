import type { InlineCode, PhrasingContent } from 'mdast';
import { message } from '../../messages.ts';
import type { Image, Inline, Link } from '../../zim/index.ts';
import type { ConvertContext } from './context.ts';
import { repairEncoding } from './encoding.ts';
import { applyHandler } from './handlers.ts';
import { htmlTag } from './html-node.ts';
import { normalizePhrasing } from './phrasing.ts';

/** State while inline nodes are converted. */
export interface InlineState {
  context: ConvertContext;
  /** Within a table's cell, where some markers do not work. */
  inCell?: boolean;
  /** Within a link, where links are not allowed. */
  inLink?: boolean;
}

type Handlers = {
  [Type in Inline['type']]: (node: Extract<Inline, { type: Type }>, state: InlineState) => PhrasingContent[];
};

/** Converts each type of inline node. The table is total: a node type without a handler does not compile. */
const handlers: Handlers = {
  text: (node, { context }) => [{ type: 'text', value: repairText(node.value, node.position.start, context) }],
  lineBreak: () => [{ type: 'break' }],
  emphasis: (node, state) => styled('emphasis', node.children, state),
  strong: (node, state) => styled('strong', node.children, state),
  strike: (node, state) => styled('delete', node.children, state),
  mark: (node, state) => tagged('mark', convertInline(node.children, state)),
  subscript: (node, state) => tagged('sub', convertInline(node.children, state)),
  superscript: (node, state) => tagged('sup', convertInline(node.children, state)),
  verbatim(node, { context, inCell }) {
    const value = repairText(node.value, node.position.start, context);
    // In a cell, code between backticks cannot contain a backslash before a bar.
    if (inCell && value.includes('\\|')) return tagged('code', [{ type: 'text', value }]);
    return [{ type: 'inlineCode', value }];
  },
  link: convertLink,
  anchor: node => [htmlTag('span', { id: node.name }), htmlTag('/span')],
  image: convertImage,
  tag(node, { context }) {
    const value = repairText(`@${node.name}`, node.position.start, context);
    return [htmlTag('span', { 'data-tag': node.name }), { type: 'text', value }, htmlTag('/span')];
  },
};

/** Converts inline nodes. The result still needs {@link normalizePhrasing}. */
export function convertInline(nodes: Inline[], state: InlineState): PhrasingContent[] {
  const converted: PhrasingContent[] = [];
  for (const node of nodes) {
    const convert = handlers[node.type] as (node: Inline, state: InlineState) => PhrasingContent[];
    const all = (children: Inline[]) => mergeTexts(convertInline(children, state));
    const [first, ...rest] = applyHandler(state.context.handlers, node, () => convert(node, state), all);
    if (!first) continue;
    // Two adjacent runs of markers would be parsed as one.
    if (hasMarkers(first) && hasMarkers(converted.at(-1))) {
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

function hasMarkers(node: PhrasingContent | undefined): node is Attention | InlineCode {
  return node !== undefined && node.type in ELEMENTS;
}

function asTags(node: Attention | InlineCode): PhrasingContent[] {
  const children: PhrasingContent[] = 'value' in node ? [{ type: 'text', value: node.value }] : node.children;
  return tagged(ELEMENTS[node.type], children);
}

function tagged(name: string, children: PhrasingContent[], attributes?: Record<string, string>): PhrasingContent[] {
  return [htmlTag(name, attributes), ...children, htmlTag(`/${name}`)];
}

/** Markers open and close reliably only next to a letter or a digit; elsewhere tags are used. */
function styled(type: Attention['type'], nodes: Inline[], state: InlineState): PhrasingContent[] {
  const children = mergeTexts(convertInline(nodes, state));
  const first = children[0];
  const last = children.at(-1);
  const reliable =
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    /[\p{L}\p{N}]$/u.test(last.value);
  return reliable
    ? [{ type, children: normalizePhrasing(children, state.inCell ? 'cell' : 'heading') }]
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

function convertLink(node: Link, state: InlineState): PhrasingContent[] {
  const children = mergeTexts(convertInline(node.children, { ...state, inLink: true }));
  const target = state.context.link(node.href, node.position.start);
  if ('heldBack' in target) return children;
  if ('missing' in target) return [htmlTag('a', { 'data-missing': target.missing }), ...children, htmlTag('/a')];
  return [{ type: 'link', url: encodeUrl(target.address), title: null, children: children as never }];
}

/** Encodes characters that would end a link's target or a table's cell; none of them is valid in a URL. */
function encodeUrl(url: string): string {
  return url.replace(/[\s<>|\\]/g, encodeURIComponent);
}

/** Size, id and type of an image become parameters in the fragment of its URL, so that other readers show it, too. */
function convertImage(node: Image, { context, inLink }: InlineState): PhrasingContent[] {
  const target = context.image(node.src, node.position.start, node.object);
  const alt = repairText(node.alt ?? '', node.position.start, context)
    .replace(/\s+/g, ' ')
    .trim();
  if ('heldBack' in target) return alt ? [{ type: 'text', value: alt }] : [];
  if ('missing' in target) {
    const text: PhrasingContent = { type: 'text', value: alt || node.src };
    const linked: PhrasingContent[] =
      target.elsewhere && !inLink
        ? [{ type: 'link', url: encodeUrl(target.elsewhere), title: null, children: [text as never] }]
        : [text];
    const shown = tagged('span', linked, { 'data-missing': 'image' });
    return node.object ? tagged('span', shown, { 'data-object': node.object }) : shown;
  }
  const parameters = Object.entries({ width: node.width, height: node.height, id: node.id, type: node.object })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`);
  const url = parameters.length > 0 ? `${target.address.replace(/#.*/, '')}#${parameters.join('&')}` : target.address;
  const image: PhrasingContent = { type: 'image', url: encodeUrl(url), title: null, alt };
  const link = node.href && !inLink ? context.link(node.href, node.position.start) : undefined;
  return link && 'address' in link
    ? [{ type: 'link', url: encodeUrl(link.address), title: null, children: [image] }]
    : [image];
}

/** Repairs the encoding of text, see {@link repairEncoding}, and replaces carriage returns, which Markdown cannot hold. */
export function repairText(
  text: string,
  start: { line: number; column: number; offset?: number },
  context: ConvertContext,
): string {
  const { text: result, repairs } = repairEncoding(text);
  for (const { index, found, repaired } of repairs) {
    const point = { line: start.line, column: start.column + index, offset: (start.offset ?? 0) + index };
    context.report(message('mended-encoding', { found, mended: repaired }, point));
  }
  return result.replaceAll('\r', ' ');
}
