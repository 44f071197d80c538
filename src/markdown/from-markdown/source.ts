import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Point } from '../../messages.ts';
import type { PageContext } from '../from-zim/context.ts';
import { mendEncoding } from '../from-zim/encoding.ts';
import { parsePage } from './tree.ts';

/** The text of a page, and who knows what it depends on. */
export interface PageSource {
  source: string;
  context: PageContext;
  /** The place in the file of an offset in the source. */
  place(offset: number): Point;
}

/** Writes inline content as it can stand within a line of Markdown; in a table's cell a bar is escaped. */
export function written(nodes: PhrasingContent[], inCell: boolean): string {
  const markdown = toMarkdown(
    { type: 'paragraph', children: nodes },
    { emphasis: '*', resourceLink: true, extensions: [gfmToMarkdown()] },
  ).replace(/\n$/, '');
  return inCell ? markdown.replace(/(?<!\\)\|/g, '\\|') : markdown;
}

/** A line of Markdown as inline content; as plain text where it is a block of another kind than a paragraph. */
export function readLine(markdown: string): PhrasingContent[] {
  const mended = mendEncoding(markdown).text;
  const [only, ...others] = parsePage(mended).children;
  if (others.length === 0 && only?.type === 'paragraph') return only.children.flatMap(unlinked);
  return [{ type: 'text', value: mended }];
}

/** There are no links in links. */
function unlinked(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'wikiLink') return [{ type: 'text', value: `[[${node.value}]]` }];
  if (node.type === 'link' || node.type === 'linkReference') return node.children.flatMap(unlinked);
  return [node];
}

/** An address as the destination of a link. Of what an address holds, brackets alone are in the way. */
export function destination(address: string): string {
  const encoded = address.replace(/[\s<>|\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(encoded) || encoded === '' ? `<${encoded}>` : encoded;
}

/** Does it lead to an id that the author gave? Such a one stays as it is written, other than that of a heading. */
export function leadsToOwnId(url: string, source: string): boolean {
  const id = url.slice(1);
  return url.startsWith('#') && [`id="${id}"`, `id='${id}'`, `{#${id}}`].some(given => source.includes(given));
}
