import { decodeHTMLStrict } from 'entities';
import type { Nodes } from 'mdast';
import { htmlTag } from '../from-zim/html-node.ts';
import type { Edit, Visited } from './edits.ts';

const anchor = /\{#([\p{L}\p{N}_][\p{L}\p{N}_-]*)\}/gu;
const boxes: Record<string, string> = {
  '[*]': '[x]',
  '[>]': '<span data-bullet="migrated-box"></span>',
  '[<]': '<span data-bullet="transmigrated-box"></span>',
};

/**
 * Says in the site's Markdown what Zim 0.77 writes beyond CommonMark and GFM: checkboxes, and anchors as in Pandoc.
 *
 *     - [>] moved on      ## Heading {#anchor}
 *       ^^^                          ^^^^^^^^^
 */
export function markEdits(nodes: Visited[], source: string): Edit[] {
  return nodes.flatMap(({ node, range, inLink }): Edit[] => {
    if (node.type === 'listItem') return box(node.children[0], source);
    if (node.type !== 'text' || inLink) return [];
    return [...source.slice(...range).matchAll(anchor)].flatMap(({ 0: found, 1: id = '', index }): Edit[] => {
      const at = range[0] + index;
      if (source[at - 1] === '\\') return [];
      return [{ range: [at, at + found.length], text: `${htmlTag('span', { id }).value}</span>` }];
    });
  });
}

function box(first: Nodes | undefined, source: string): Edit[] {
  const at = first?.type === 'paragraph' ? first.position?.start.offset : undefined;
  if (at === undefined) return [];
  const text = boxes[source.slice(at, at + 3)];
  return text && /^[ \t]\S/.test(source.slice(at + 3, at + 5)) ? [{ range: [at, at + 3], text }] : [];
}

const attribute = '(?:#[\\p{L}\\p{N}_-]+|[a-z]+=(?:"[^"\\r\\n]*"|[^\\s"{}]+))';
const attributes = new RegExp(`^\\{\\s*(${attribute}(?:\\s+${attribute})*)\\s*\\}`, 'iu');
const pair = /#([\p{L}\p{N}_-]+)|([a-z]+)=(?:"([^"]*)"|([^\s"{}]+))/giu;

/** What stands in braces behind an image. */
export interface ImageAttributes {
  /** For the image's address: `#width=300&type=equation`. */
  fragment: string;
  /** What kind of object it is the picture of. */
  type?: string;
  /** Where a click on the image leads. */
  href?: string;
  /** How long all of it is in the source. */
  length: number;
}

/**
 * Reads the attributes that Zim 0.77 writes behind an image, as Pandoc has them.
 *
 *     ![alt](picture.png){#id width=300px href=":Page"}
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function imageAttributes(source: string, end: number): ImageAttributes | null {
  const match = source[end] === '{' ? attributes.exec(source.slice(end, end + 1000)) : null;
  if (!match) return null;
  const values = new Map<string, string>();
  for (const [, id, name = 'id', quoted, bare] of (match[1] as string).matchAll(pair)) {
    values.set(name.toLowerCase(), id ?? quoted ?? bare ?? '');
  }
  const options = ['width', 'height', 'id', 'type'].flatMap(name => {
    const value = values.get(name)?.replace(/(?<=^\d+)px$/, '');
    return value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [];
  });
  const href = decodeHTMLStrict(values.get('href') ?? '');
  const type = values.get('type');
  const fragment = options.length > 0 ? `#${options.join('&')}` : '';
  return { fragment, ...(type && { type }), ...(href && { href }), length: match[0].length };
}
