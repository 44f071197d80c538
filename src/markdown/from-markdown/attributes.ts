import { decodeHTMLStrict } from 'entities';
import type { Nodes } from 'mdast';
import { htmlTag } from '../from-zim/html-node.ts';
import type { Edit, VisitedNode } from './edits.ts';

const anchor = /\{#([\p{L}\p{N}_][\p{L}\p{N}_-]*)\}/gu;
/** Obsidian's name of a block, at its end. Shorter ones may be powers. */
const blockId = /(?<=^|\s)\^((?=[\da-z-]*[a-z])[\da-z-]{4,})$/i;
/** Marked text in Obsidian and Pandoc; `x==1` and `a == b` are comparisons. */
const marked = /(?<![=\p{L}\p{N}\\])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?![=\p{L}\p{N}])/gu;
const checkboxes: Record<string, string> = {
  '[*]': '[x]',
  '[>]': '<span data-bullet="migrated-box"></span>',
  '[<]': '<span data-bullet="transmigrated-box"></span>',
};

/**
 * Replaces syntax of Zim 0.77 beyond CommonMark and GFM: its other checkboxes, and anchors as in Pandoc. Of Obsidian's,
 * names of blocks, which are anchors, and marked text.
 *
 *     - [>] moved on      ## Heading {#anchor}      ==Marked== text. ^anchor
 *       ^^^                          ^^^^^^^^^      ^^      ^^       ^^^^^^^
 */
export function zimEdits(nodes: VisitedNode[], source: string): Edit[] {
  const span = (id: string) => `${htmlTag('span', { id }).value}</span>`;
  return nodes.flatMap(({ node, range, inLink, block }): Edit[] => {
    if (node.type === 'listItem') return checkboxEdits(node.children[0], source);
    if (node.type !== 'text' || inLink) return [];
    const [name, id = ''] = (block.position?.end.offset === range[1] && blockId.exec(source.slice(...range))) || [];
    const named: Edit[] = name ? [{ range: [range[1] - name.length, range[1]], text: span(id.toLowerCase()) }] : [];
    const anchors = [...source.slice(...range).matchAll(anchor)].flatMap(({ 0: found, 1: id = '', index }): Edit[] => {
      const at = range[0] + index;
      return source[at - 1] === '\\' ? [] : [{ range: [at, at + found.length], text: span(id) }];
    });
    const marks = [...source.slice(...range).matchAll(marked)].flatMap(({ 0: found, index }): Edit[] => {
      const [start, end] = [range[0] + index, range[0] + index + found.length];
      return [
        { range: [start, start + 2], text: htmlTag('mark').value },
        { range: [end - 2, end], text: htmlTag('/mark').value },
      ];
    });
    return [...anchors, ...named, ...marks];
  });
}

function checkboxEdits(first: Nodes | undefined, source: string): Edit[] {
  const at = first?.type === 'paragraph' ? first.position?.start.offset : undefined;
  if (at === undefined) return [];
  const text = checkboxes[source.slice(at, at + 3)];
  return text && /^[ \t]\S/.test(source.slice(at + 3, at + 5)) ? [{ range: [at, at + 3], text }] : [];
}

const attribute = '(?:#[\\p{L}\\p{N}_-]+|[a-z]+=(?:"[^"\\r\\n]*"|[^\\s"{}]+))';
const attributeList = new RegExp(`^\\{\\s*(${attribute}(?:\\s+${attribute})*)\\s*\\}`, 'iu');
const attributeParts = /#([\p{L}\p{N}_-]+)|(?<![a-z])([a-z]+)=(?:"([^"]*)"|([^\s"{}]+))/giu;

/** The attributes in braces after an image. */
export interface ImageAttributes {
  /** The fragment for the image's URL: `#width=300&type=equation`. */
  fragment: string;
  /** Type of the image object. */
  type?: string;
  /** Target of the link around the image. */
  href?: string;
  /** Length in the source, braces included. */
  length: number;
}

/**
 * Reads the attributes that Zim 0.77 writes after an image, in Pandoc's syntax.
 *
 *     ![alt](picture.png){#id width=300px href=":Page"}
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param end offset after the image
 */
export function imageAttributes(source: string, end: number): ImageAttributes | null {
  const match = source[end] === '{' ? attributeList.exec(source.slice(end, end + 1000)) : null;
  if (!match) return null;
  const values = new Map<string, string>();
  for (const [, id, name = 'id', quoted, bare] of (match[1] as string).matchAll(attributeParts)) {
    values.set(name.toLowerCase(), id ?? quoted ?? bare ?? '');
  }
  const parameters = ['width', 'height', 'id', 'type'].flatMap(name => {
    const value = values.get(name)?.replace(/^(\d+)px$/, '$1');
    return value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [];
  });
  const href = decodeHTMLStrict(values.get('href') ?? '');
  const type = values.get('type');
  const fragment = parameters.length > 0 ? `#${parameters.join('&')}` : '';
  return { fragment, ...(type && { type }), ...(href && { href }), length: match[0].length };
}
