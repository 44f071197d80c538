import { decodeHTMLStrict } from 'entities';
import type { Nodes } from 'mdast';
import { MAX_TAG_DEPTH, models } from '../elements.ts';
import { escapeAttribute, htmlTag } from '../from-zim/html-node.ts';
import type { Edit, VisitedNode } from './edits.ts';
import { leadsToOwnId, type PageSource } from './source.ts';

const tag = /<(\/?)([a-z][a-z\d-]*)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi;
const attribute = /(?<=\s)(src|href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;
/** Whether an author's HTML can become this element, and contain something. */
const hasContent = (name: string) => (models.get(name)?.content ?? 'nothing') !== 'nothing';
const phrasingNodes = new Set<Nodes['type']>([
  ...(['html', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference'] as const),
  ...(['image', 'imageReference', 'footnoteReference', 'wikiLink', 'inlineMath'] as const),
]);

/** A tag in the source of a page. */
interface WrittenTag {
  /** In lower case, with a `/` before it if it closes the element. */
  name: string;
  written: string;
  start: number;
}

/**
 * Resolves the targets of `<a href>` and `<img src>` in the author's HTML, like those of Markdown links. A link without
 * a closing tag stays as it is: it is shown as text.
 */
export function htmlEdits(nodes: VisitedNode[], page: PageSource): Edit[] {
  const closed = new Set(nodes.flatMap(({ node }) => closedLinks(node, page.source)));
  return nodes.flatMap(({ node, range, inLink, block }): Edit[] => {
    if (node.type !== 'html') return [];
    const isBlock = !['paragraph', 'heading', 'tableCell'].includes(block.type);
    return tagsIn(page.source, range).flatMap((found): Edit[] => {
      const isFirst = page.source.slice(range[0], found.start).trim() === '';
      if (found.name === 'img') return imageEdits(found, inLink, page, isBlock && !inLink && isFirst);
      if (found.name !== 'a') return [];
      return !inLink && closed.has(found.start) ? linkEdits(found, page) : textEdits(found, page);
    });
  });
}

/** The tags in a range of the source, except those in comments. */
function tagsIn(source: string, [start, end]: VisitedNode['range']): WrittenTag[] {
  const html = withoutComments(source.slice(start, end));
  return [...html.matchAll(tag)].map(({ 0: written, 1: slash = '', 2: name = '', index }) => {
    return { name: slash + name.toLowerCase(), written, start: start + index };
  });
}

/** Replaces comments by spaces. */
function withoutComments(html: string): string {
  let result = '';
  let done = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', done)) {
    const end = html.indexOf('-->', start + 2) + 3;
    if (end < 3) break;
    result += html.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  return result + html.slice(done);
}

/** Offsets of those `<a>` among the children of a node that are closed among them, without a block in between. */
function closedLinks(parent: Nodes, source: string): number[] {
  if (!('children' in parent) || !parent.children.some(child => child.type === 'html')) return [];
  const closed: number[] = [];
  let open: WrittenTag[] = [];
  for (const child of parent.children) {
    if (!phrasingNodes.has(child.type)) open = open.filter(({ name }) => name !== 'a');
    const [start, end] = [child.position?.start.offset, child.position?.end.offset];
    if (child.type !== 'html' || start === undefined || end === undefined) continue;
    for (const found of tagsIn(source, [start, end])) {
      if (hasContent(found.name) && open.length < MAX_TAG_DEPTH) open.push(found);
      const index = open.findLastIndex(({ name }) => `/${name}` === found.name);
      if (index < 0) continue;
      if (found.name === '/a') closed.push((open[index] as WrittenTag).start);
      open.length = index;
    }
  }
  return closed;
}

interface Value {
  value: string;
  /** Of the value, with its quotes. */
  range: Edit['range'];
  /** Of the whole attribute. */
  whole: Edit['range'];
}

/** The attributes of a tag that matter here. Of several with one name, the first is valid. */
function valuesOf({ written, start }: WrittenTag): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { 0: whole, 1: name = '', 2: quoted = '', index } of written.matchAll(attribute)) {
    if (values.has(name.toLowerCase())) continue;
    const end = start + index + whole.length;
    values.set(name.toLowerCase(), {
      value: decodeHTMLStrict(quoted.replace(/^(["'])(.*)\1$/s, '$2')),
      range: [end - quoted.length, end],
      whole: [start + index, end],
    });
  }
  return values;
}

/** An attribute with the space before it. */
const removal = ({ whole: [start, end] }: Value): Edit => ({ range: [start - 1, end], text: '' });

/** A tag that is shown as text. */
function textEdits(found: WrittenTag, { context }: PageSource): Edit[] {
  const href = valuesOf(found).get('href');
  return href && context.isHeldBack?.(href.value) ? [removal(href)] : [];
}

function linkEdits(found: WrittenTag, { source, context, point }: PageSource): Edit[] {
  const href = valuesOf(found).get('href');
  if (!href || leadsToOwnId(href.value, source)) return [];
  const target = context.link(href.value, point(found.start));
  if ('heldBack' in target) return [removal(href)];
  if ('missing' in target) return [{ range: href.whole, text: `data-missing="${escapeAttribute(target.missing)}"` }];
  return target.address === href.value ? [] : [{ range: href.range, text: `"${escapeAttribute(target.address)}"` }];
}

/** @param beginsBlock whether the tag begins a block of HTML; then its replacement must begin one, too */
function imageEdits(found: WrittenTag, inLink: boolean, { context, point }: PageSource, beginsBlock: boolean): Edit[] {
  const values = valuesOf(found);
  const src = values.get('src');
  if (!src) return [];
  const target = context.image(src.value, point(found.start));
  if ('address' in target) {
    return target.address === src.value ? [] : [{ range: src.range, text: `"${escapeAttribute(target.address)}"` }];
  }
  const [alt, path] = [values.get('alt')?.value ?? '', src.value].map(value => value.replace(/\s+/g, ' ').trim());
  const range: Edit['range'] = [found.start, found.start + found.written.length];
  if ('heldBack' in target) {
    const shown = escapeText(alt ?? '');
    return [{ range, text: beginsBlock ? `<div>${shown}</div>` : shown }];
  }
  const text = escapeText(alt || path || '');
  const isLinked = target.elsewhere && !inLink;
  const shown = isLinked ? `${htmlTag('a', { href: target.elsewhere ?? '' }).value}${text}</a>` : text;
  const missing = `${htmlTag('span', { 'data-missing': 'image' }).value}${shown}</span>`;
  return [{ range, text: beginsBlock ? `<div>${missing}</div>` : missing }];
}

/** Escapes text for both Markdown and HTML, because the tag can be in a block of either. */
function escapeText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, mark => `&#${mark.charCodeAt(0)};`);
}
