import { decodeHTMLStrict } from 'entities';
import { escapeAttribute, htmlTag } from '../from-zim/html-node.ts';
import type { Edit, Visited } from './edits.ts';
import { leadsToOwnId, type PageSource } from './source.ts';

const tag = /<(?:img|a)(?=\s)(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/gi;
const attribute = /(?<=\s)(src|href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+)/gi;

/** Leads the author's own `<a href>` and `<img src>` to where their targets are on the site, as Markdown's links are. */
export function htmlEdits(nodes: Visited[], page: PageSource): Edit[] {
  return nodes.flatMap(({ node, range }) => {
    if (node.type !== 'html' || node.value.startsWith('<!--')) return [];
    return [...page.source.slice(...range).matchAll(tag)].flatMap(({ 0: written, index }) =>
      tagEdits(written, range[0] + index, page),
    );
  });
}

function tagEdits(written: string, start: number, { source, context, place }: PageSource): Edit[] {
  const values = new Map<string, { value: string; from: number; to: number }>();
  for (const { 0: whole, 1: name = '', 2: quoted = '', index } of written.matchAll(attribute)) {
    const to = start + index + whole.length;
    const found = { value: decodeHTMLStrict(quoted.replace(/^(["'])(.*)\1$/s, '$2')), from: to - quoted.length, to };
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), found);
  }
  const image = /^<img/i.test(written);
  const address = values.get(image ? 'src' : 'href');
  if (!address || (!image && leadsToOwnId(address.value, source))) return [];
  const { value, from, to } = address;
  const target = image ? context.image(value, place(start)) : context.link(value, place(start));
  if ('address' in target) {
    return target.address === value ? [] : [{ range: [from, to], text: `"${escapeAttribute(target.address)}"` }];
  }
  const range: Edit['range'] = [start, start + written.length];
  if (!image) return [{ range, text: htmlTag('a', { 'data-missing': target.missing }).value }];
  const text = plain(values.get('alt')?.value.replace(/\s+/g, ' ').trim() || value);
  const shown = target.elsewhere ? `${htmlTag('a', { href: target.elsewhere }).value}${text}</a>` : text;
  return [{ range, text: `${htmlTag('span', { 'data-missing': 'image' }).value}${shown}</span>` }];
}

/** Text that is neither Markdown nor HTML, wherever the tag stood. */
function plain(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, mark => `&#${mark.charCodeAt(0)};`);
}
