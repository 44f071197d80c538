import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import type { Target } from '../from-zim/context.ts';
import { htmlTag } from '../from-zim/html-node.ts';
import { imageAttributes } from './attributes.ts';
import type { Edit, Visited } from './edits.ts';
import { destination, leadsToOwnId, type PageSource, readLine, written } from './source.ts';
import type { Range } from './tree.ts';

/** Leads the links and images of a page to where their targets are on the site; marks those that lead nowhere. */
export function linkEdits(nodes: Visited[], page: PageSource): Edit[] {
  const definitions = definitionTargets(nodes, page);
  return nodes.flatMap((visited): Edit[] => {
    const { node, range } = visited;
    const at = page.place(range[0]);
    switch (node.type) {
      case 'wikiLink':
        return visited.inLink ? [] : [{ range, text: wikiLink(node.value, visited, page) }];
      case 'link': {
        if (!node.data?.destination || leadsToOwnId(node.url, page.source)) return [];
        const target = page.context.link(node.url, at);
        return 'missing' in target ? missingLink(node, range, page, target) : led(node, target);
      }
      case 'image':
        return node.data?.destination ? imageEdits(node, visited, page) : [];
      case 'linkReference': {
        const target = definitions.get(node.identifier)?.link;
        return target && 'missing' in target ? missingLink(node, range, page, target) : [];
      }
      case 'imageReference': {
        const { image: target, node: { url = '' } = {} } = definitions.get(node.identifier) ?? {};
        return target && 'missing' in target ? [missingImage(node, url, target, visited)] : [];
      }
      case 'definition': {
        const { node: first, link, image } = definitions.get(node.identifier) ?? {};
        const target = [link, image].find(target => target && 'address' in target);
        return first === node && target && 'address' in target ? led(node, target) : [];
      }
      default:
        return [];
    }
  });
}

interface DefinitionTargets {
  node: Definition;
  /** Where it leads, if a link refers to it. */
  link?: Target;
  /** What it shows, if an image refers to it. */
  image?: Target;
}

/** What the definitions that something refers to lead to. Of several for one identifier, the first counts. */
function definitionTargets(nodes: Visited[], { context, place }: PageSource): Map<string, DefinitionTargets> {
  const used = new Set(nodes.map(({ node }) => ('identifier' in node ? `${node.type} ${node.identifier}` : '')));
  const targets = new Map<string, DefinitionTargets>();
  for (const { node, range } of nodes) {
    if (node.type !== 'definition' || targets.has(node.identifier)) continue;
    const at = place(range[0]);
    targets.set(node.identifier, {
      node,
      ...(used.has(`linkReference ${node.identifier}`) && { link: context.link(node.url, at) }),
      ...(used.has(`imageReference ${node.identifier}`) && { image: context.image(node.url, at) }),
    });
  }
  return targets;
}

type Missing = Extract<Target, { missing: string }>;

/** A destination that is right already stays as it is written. */
function led({ url, data }: Link | Image | Definition, { address }: Exclude<Target, Missing>): Edit[] {
  return data?.destination && address !== url ? [{ range: data.destination, text: destination(address) }] : [];
}

/** An image, and the attributes behind it: they become the fragment of its address, or a link around it. */
function imageEdits(node: Image, visited: Visited, { source, context, place }: PageSource): Edit[] {
  const [start, end] = visited.range;
  const target = context.image(node.url, place(start));
  const { fragment = '', type, href, length = 0 } = imageAttributes(source, end) ?? {};
  const taken: Edit = { range: [end, end + length], text: '' };
  if ('missing' in target) return [missingImage(node, node.url, target, visited, type), taken];
  const around = href && !visited.inLink ? context.wikiLink(href, place(start)) : null;
  const edits = led(node, { address: fragment ? target.address.replace(/#.*$/s, '') + fragment : target.address });
  if (!around || 'missing' in around) return [...edits, taken];
  return [{ range: [start, start], text: '[' }, ...edits, { ...taken, text: `](${destination(around.address)})` }];
}

/** The label stays as it is written, between the tags that take the place of its brackets and its target. */
function missingLink(node: Link | LinkReference, range: Range, { source }: PageSource, { missing }: Missing): Edit[] {
  const open = htmlTag('a', { 'data-missing': missing }).value;
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) {
    const label = written([{ type: 'text', value: missing }], false);
    return [{ range, text: `${open}${label}</a>` }];
  }
  // A tag alone on its line would begin a block of HTML.
  const space = /^[ \t]*[\r\n]/.test(source.slice(from, to)) ? '&#32;' : '';
  return [
    { range: [range[0], from], text: open + space },
    { range: [to, range[1]], text: '</a>' },
  ];
}

/** In place of the image stands what it shows, or its path; a picture on another server is linked. */
function missingImage(
  { alt }: Image | ImageReference,
  url: string,
  target: Missing,
  visited: Visited,
  type?: string,
): Edit {
  const text: PhrasingContent = { type: 'text', value: alt?.replace(/\s+/g, ' ').trim() || url };
  const shown: PhrasingContent =
    target.elsewhere && !visited.inLink ? { type: 'link', url: target.elsewhere, children: [text] } : text;
  const nodes = [htmlTag('span', { 'data-missing': 'image' }), shown, htmlTag('/span')];
  const object = type ? [htmlTag('span', { 'data-object': type }), ...nodes, htmlTag('/span')] : nodes;
  return { range: visited.range, text: written(object, visited.inCell) };
}

/**
 * Says `[[target|label]]` in Markdown. Bars at its ends are nothing, a target without a label is its own.
 *
 * @param value all between the brackets
 */
function wikiLink(value: string, { inCell, range }: Visited, { context, place }: PageSource): string {
  const whole = (inCell ? value.replaceAll('\\|', '|') : value).replace(/^\|+|\|+$/g, '');
  const bar = whole.indexOf('|');
  const href = bar < 0 ? whole : whole.slice(0, bar);
  const label = bar < 0 ? '' : whole.slice(bar).replace(/^\|+/, '').trim();
  const children = label ? readLine(label) : [{ type: 'text' as const, value: href.trim() }];
  const target = context.wikiLink(href, place(range[0]));
  if ('missing' in target) {
    return written([htmlTag('a', { 'data-missing': target.missing }), ...children, htmlTag('/a')], inCell);
  }
  const link = { type: 'link' as const, url: target.address, children: children as Link['children'] };
  return written([link], inCell);
}
