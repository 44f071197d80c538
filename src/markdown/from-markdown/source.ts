import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Point } from '../../messages.ts';
import type { PageContext } from '../from-zim/context.ts';
import { repairEncoding } from '../from-zim/encoding.ts';
import type { InlineMath } from '../math.ts';
import { parsePage } from './tree.ts';

/** The text of a page, and the functions that it depends on. */
export interface PageSource {
  source: string;
  context: PageContext;
  /** The position in the file of an offset in the source. */
  point(offset: number): Point;
}

const inlineMath = ({ value, display }: InlineMath) => (display ? `$$${value}$$` : `$${value}$`);

/** Writes inline content for use within a line of Markdown; in a table's cell bars are escaped. */
export function serialize(nodes: PhrasingContent[], inCell: boolean): string {
  const markdown = toMarkdown(
    { type: 'paragraph', children: nodes },
    { emphasis: '*', resourceLink: true, extensions: [gfmToMarkdown()], handlers: { inlineMath } },
  ).replace(/\n$/, '');
  return inCell ? markdown.replace(/(?<!\\)\|/g, '\\|') : markdown;
}

/** Parses a line of Markdown as inline content; if it is not a paragraph, it becomes plain text. */
export function parseLine(markdown: string): PhrasingContent[] {
  const repaired = repairEncoding(markdown).text;
  const [only, ...others] = parsePage(repaired).children;
  if (others.length === 0 && only?.type === 'paragraph') return only.children.flatMap(withoutLinks);
  return [{ type: 'text', value: repaired }];
}

/** A link cannot contain links. */
function withoutLinks(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'wikiLink') return [{ type: 'text', value: `[[${node.value}]]` }];
  if (node.type === 'link' || node.type === 'linkReference') return node.children.flatMap(withoutLinks);
  return [node];
}

/** Writes an address as the destination of a link. */
export function destination(address: string): string {
  const encoded = address.replace(/[\s<>|\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(encoded) || encoded === '' ? `<${encoded}>` : encoded;
}

/** Whether it leads to an id that the author set on the page. Such a link stays as it is; one to a heading may not. */
export function leadsToOwnId(url: string, source: string): boolean {
  const id = url.slice(1);
  return url.startsWith('#') && [`id="${id}"`, `id='${id}'`, `{#${id}}`].some(given => source.includes(given));
}
