import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import type { Target } from '../from-zim/context.ts';
import { htmlTag } from '../from-zim/html-node.ts';
import { imageAttributes } from './attributes.ts';
import { applyEdits, type Edit, nodesOf, type VisitedNode } from './edits.ts';
import { readEmbed } from './embeds.ts';
import { escapeEdits } from './escapes.ts';
import { labelOnly } from './held-back.ts';
import { htmlEdits } from './html.ts';
import { destination, leadsToOwnId, type PageSource, parseLine, serialize } from './source.ts';
import { parsePage, type Range, type WikiLink } from './tree.ts';

/** A page, and those of its links and images whose targets turned out to be missing. */
interface LinkedPage extends PageSource {
  missing: Set<Nodes>;
}

/** Resolves the links and images of a page, and marks those whose targets are missing. */
export function linkEdits(nodes: VisitedNode[], source: PageSource): Edit[] {
  const page: LinkedPage = { ...source, missing: new Set() };
  const definitions = resolveDefinitions(nodes, page);
  const edits = nodes.flatMap((visited): Edit[] => {
    const { node, range } = visited;
    switch (node.type) {
      case 'wikiLink':
        return wikiEdits(node, visited, page);
      case 'link': {
        if (!node.data?.destination || leadsToOwnId(node.url, page.source)) return [];
        const target = page.context.link(node.url, page.point(range[0]));
        if ('heldBack' in target) return heldBackLink(node, range, page);
        return 'missing' in target
          ? missingLink(node, range, page, target, node.title)
          : destinationEdits(node, target);
      }
      case 'image':
        return node.data?.destination ? imageEdits(node, visited, page) : [];
      case 'linkReference': {
        const { link: target, node: { title } = {} } = definitions.get(node.identifier) ?? {};
        if (target && 'heldBack' in target) return heldBackLink(node, range, page);
        return target && 'missing' in target ? missingLink(node, range, page, target, title) : [];
      }
      case 'imageReference': {
        const { image: target, link, node: { url = '', title } = {} } = definitions.get(node.identifier) ?? {};
        if (!target) return [];
        if (!('address' in target)) return [missingImage(node, url, target, visited, page)];
        // The definition holds the target of the links that share it.
        if (!link || !('address' in link) || link.address === target.address) return [];
        const image: Image = { type: 'image', url: target.address, alt: node.alt, title };
        return [{ range, text: serialize([image], visited.inCell) }];
      }
      case 'definition': {
        const { node: first, link, image } = definitions.get(node.identifier) ?? {};
        const isHeldBack = [link, image].some(target => target && 'heldBack' in target);
        if (isHeldBack || page.context.isHeldBack?.(node.url)) return [{ range, text: '' }];
        const target = [link, image].find(target => target && 'address' in target);
        return first === node && target && 'address' in target ? destinationEdits(node, target) : [];
      }
      default:
        return [];
    }
  });
  return [...edits, ...escapeEdits(nodes, page.source, page.missing)];
}

interface ResolvedDefinition {
  node: Definition;
  /** Its target, if a link refers to it. */
  link?: Target;
  /** Its target, if an image refers to it. */
  image?: Target;
}

/** Resolves the definitions that are referred to. Of several with one identifier, the first is valid. */
function resolveDefinitions(nodes: VisitedNode[], { context, point }: PageSource): Map<string, ResolvedDefinition> {
  const used = new Set(nodes.map(({ node }) => ('identifier' in node ? `${node.type} ${node.identifier}` : '')));
  const definitions = new Map<string, ResolvedDefinition>();
  for (const { node, range } of nodes) {
    if (node.type !== 'definition' || definitions.has(node.identifier)) continue;
    const start = point(range[0]);
    definitions.set(node.identifier, {
      node,
      ...(used.has(`linkReference ${node.identifier}`) && { link: context.link(node.url, start) }),
      ...(used.has(`imageReference ${node.identifier}`) && { image: context.image(node.url, start) }),
    });
  }
  return definitions;
}

type Missing = Extract<Target, { missing: string }>;
type HeldBack = Extract<Target, { heldBack: true }>;

/** Replaces the destination, unless it is right already. */
function destinationEdits(
  { url, data }: Link | Image | Definition,
  { address }: Extract<Target, { address: string }>,
): Edit[] {
  return data?.destination && address !== url ? [{ range: data.destination, text: destination(address) }] : [];
}

/** Resolves an image. Attributes after it become the fragment of its URL, or a link around it. */
function imageEdits(node: Image, visited: VisitedNode, page: LinkedPage): Edit[] {
  const { source, context, point } = page;
  const [start, end] = visited.range;
  const target = context.image(node.url, point(start));
  const { fragment = '', type, href, length = 0 } = imageAttributes(source, end) ?? {};
  const removal: Edit = { range: [end, end + length], text: '' };
  if (!('address' in target)) return [missingImage(node, node.url, target, visited, page, type), removal];
  const link = href && !visited.inLink ? context.wikiLink(href, point(start)) : null;
  const address = fragment ? target.address.replace(/#.*/s, '') + fragment : target.address;
  const edits = destinationEdits(node, { address });
  if (!link || !('address' in link)) return [...edits, removal];
  return [{ range: [start, start], text: '[' }, ...edits, { ...removal, text: `](${destination(link.address)})` }];
}

/** Removes the brackets and the destination; the label stays as it is. */
function heldBackLink(node: Link | LinkReference, range: Range, page: LinkedPage): Edit[] {
  page.missing.add(node);
  return labelOnly(node, range, page.source);
}

/** Replaces the brackets and the destination by tags; the label stays as it is. */
function missingLink(
  node: Link | LinkReference,
  range: Range,
  page: LinkedPage,
  { missing }: Missing,
  title?: string | null,
): Edit[] {
  page.missing.add(node);
  const open = htmlTag('a', { 'data-missing': missing, ...(title && { title }) }).value;
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) {
    const label = serialize([{ type: 'text', value: missing }], false);
    return [{ range, text: `${open}${label}</a>` }];
  }
  // A tag alone on its line would begin a block of HTML.
  const space = /^[ \t]*[\r\n]/.test(page.source.slice(from, to)) ? '&#32;' : '';
  return [
    { range: [range[0], from], text: open + space },
    { range: [to, range[1]], text: '</a>' },
  ];
}

/** Replaces an image by its alternative text or path; a picture on another server is linked, and one held back not named. */
function missingImage(
  { alt }: Image | ImageReference,
  url: string,
  target: Missing | HeldBack,
  visited: VisitedNode,
  page: LinkedPage,
  type?: string,
): Edit {
  page.missing.add(visited.node);
  if ('heldBack' in target) {
    const value = alt?.replace(/\s+/g, ' ').trim() ?? '';
    return { range: visited.range, text: serialize([{ type: 'text', value }], visited.inCell) };
  }
  const text: PhrasingContent = { type: 'text', value: (alt?.trim() || url).replace(/\s+/g, ' ').trim() };
  const shown: PhrasingContent =
    target.elsewhere && !visited.inLink ? { type: 'link', url: target.elsewhere, children: [text] } : text;
  const nodes = [htmlTag('span', { 'data-missing': 'image' }), shown, htmlTag('/span')];
  const object = type ? [htmlTag('span', { 'data-object': type }), ...nodes, htmlTag('/span')] : nodes;
  return { range: visited.range, text: serialize(object, visited.inCell) };
}

/** Converts `![[picture]]` to an image, and any other wiki link to a link; `![[Page]]` alone in its paragraph embeds a part of it. */
function wikiEdits(node: WikiLink, visited: VisitedNode, page: LinkedPage): Edit[] {
  const { range, inCell, inLink } = visited;
  const embed = readEmbed(node, inCell);
  if (!embed) {
    if (inLink) return [];
    const link = wikiLink(node, visited, page);
    const isAlone = visited.block.type === 'paragraph' && visited.block.children.length === 1;
    const isPart = node.embedded && isAlone && link.startsWith('[');
    const text = isPart ? `${htmlTag('span', { 'data-embed': 'part' }).value}${link}</span>` : link;
    return [{ range, text: text + spaceAfter(range, page) }];
  }
  const { image, fragment } = embed;
  const target = page.context.image(image.url, page.point(range[0]), true);
  if (!('address' in target)) return [missingImage(image, image.url, target, visited, page)];
  const url = fragment ? target.address.replace(/#.*/s, '') + fragment : target.address;
  return [{ range, text: serialize([{ ...image, url }], inCell) }];
}

/**
 * A space, if an address without brackets follows a wiki link. It is a link after `]`, but not after the letter or the `)`
 * that now stands there; and what it contained would be read anew, such as a picture that nobody has looked for.
 */
const spaceAfter = ([, end]: Edit['range'], { source }: LinkedPage): string =>
  /^(?:www\.|https?:\/\/)/i.test(source.slice(end, end + 8)) ? ' ' : '';

/** Converts `[[target|label]]` to Markdown. Bars at the ends are ignored; without a label the target is the label. */
function wikiLink(node: WikiLink, { inCell, range }: VisitedNode, page: LinkedPage): string {
  const { value } = node;
  const content = (inCell ? value.replaceAll('\\|', '|') : value).replace(/^\|+|(?<!\|)\|+$/g, '');
  const bar = content.indexOf('|');
  const href = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? '' : content.slice(bar).replace(/^\|+/, '').trim();
  const children = label
    ? parseLine(resolvePictures(label, { ...page, source: label, point: () => page.point(range[0]) }))
    : [{ type: 'text' as const, value: href.trim() }];
  const target = page.context.wikiLink(href, page.point(range[0]));
  if ('heldBack' in target) {
    page.missing.add(node);
    return serialize(children, inCell);
  }
  if ('missing' in target) {
    page.missing.add(node);
    return serialize([htmlTag('a', { 'data-missing': target.missing }), ...children, htmlTag('/a')], inCell);
  }
  const link = { type: 'link' as const, url: target.address, children: children as Link['children'] };
  return serialize([link], inCell);
}

/** Resolves the pictures in the label of a wiki link. */
function resolvePictures(label: string, page: PageSource): string {
  const nodes = nodesOf(parsePage(label)).map(visited => ({ ...visited, inLink: true }));
  const pictures = nodes.filter(({ node }) => node.type === 'image');
  return applyEdits(label, [...linkEdits(pictures, page), ...htmlEdits(nodes, page)]);
}
