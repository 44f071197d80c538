import { decodeHTMLStrict } from 'entities';
import { escapeAttribute, htmlTag } from '../from-zim/html-node.ts';
import type { Edit, Visited } from './edits.ts';
import { leadsToOwnId, type PageSource } from './source.ts';

const tag = /<(?:img|a)(?=\s)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi;
const attribute = /(?<=\s)(src|href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;

/** Resolves the targets of `<a href>` and `<img src>` in the author's HTML, like those of Markdown links. */
export function htmlEdits(nodes: Visited[], page: PageSource): Edit[] {
  return nodes.flatMap(({ node, range }) => {
    if (node.type !== 'html' || node.value.startsWith('<!--')) return [];
    return [...page.source.slice(...range).matchAll(tag)].flatMap(({ 0: found, index }) =>
      tagEdits(found, range[0] + index, page),
    );
  });
}

/** @param start offset of the tag in the page */
function tagEdits(found: string, start: number, { source, context, point }: PageSource): Edit[] {
  const values = new Map<string, { value: string; from: number; to: number }>();
  for (const { 0: whole, 1: name = '', 2: quoted = '', index } of found.matchAll(attribute)) {
    const to = start + index + whole.length;
    const value = decodeHTMLStrict(quoted.replace(/^(["'])(.*)\1$/s, '$2'));
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), { value, from: to - quoted.length, to });
  }
  const isImage = /^<img/i.test(found);
  const url = values.get(isImage ? 'src' : 'href');
  if (!url || (!isImage && leadsToOwnId(url.value, source))) return [];
  const { value, from, to } = url;
  const target = isImage ? context.image(value, point(start)) : context.link(value, point(start));
  if ('address' in target) {
    return target.address === value ? [] : [{ range: [from, to], text: `"${escapeAttribute(target.address)}"` }];
  }
  const range: Edit['range'] = [start, start + found.length];
  if (!isImage) return [{ range, text: htmlTag('a', { 'data-missing': target.missing }).value }];
  const text = escapeText(values.get('alt')?.value.replace(/\s+/g, ' ').trim() || value);
  const shown = target.elsewhere ? `${htmlTag('a', { href: target.elsewhere }).value}${text}</a>` : text;
  return [{ range, text: `${htmlTag('span', { 'data-missing': 'image' }).value}${shown}</span>` }];
}

/** Escapes text for both Markdown and HTML, because the tag can be in a block of either. */
function escapeText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, mark => `&#${mark.charCodeAt(0)};`);
}
