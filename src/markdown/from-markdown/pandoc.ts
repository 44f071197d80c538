import { htmlTag } from '../from-zim/html-node.ts';
import type { Edit, VisitedNode } from './edits.ts';

const superscript = /\\[\s\S]|(?<!\^)\^([^\s^]+)\^(?!\^)/g;

/**
 * Converts what means something else in GFM, or nothing, but is written by Zim 0.77 in pages of `Format: markdown
 * pandoc`: subscripts, superscripts and marked words.
 *
 *     H~2~O    x^2^    __marked__
 *      ^^^      ^^^    ^^^^^^^^^^
 */
export function pandocEdits(nodes: VisitedNode[], source: string): Edit[] {
  return nodes.flatMap(({ node, range: [start, end], inLink }): Edit[] => {
    if (node.type === 'delete' && source[start + 1] !== '~') return element('sub', [start, end], 1);
    if (node.type === 'strong' && source[start] === '_') return element('mark', [start, end], 2);
    if (node.type !== 'text' || (inLink && source.startsWith('http', start))) return [];
    return [...source.slice(start, end).matchAll(superscript)].flatMap(({ 0: found, 1: content, index }) =>
      content ? element('sup', [start + index, start + index + found.length], 1) : [],
    );
  });
}

/** Replaces delimiters of a length by the tags of an element. */
function element(name: string, [start, end]: Edit['range'], length: number): Edit[] {
  return [
    { range: [start, start + length], text: htmlTag(name).value },
    { range: [end - length, end], text: htmlTag(`/${name}`).value },
  ];
}
