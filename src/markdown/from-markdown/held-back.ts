import type { Link, LinkReference } from 'mdast';
import { htmlTag } from '../from-zim/html-node.ts';
import type { Edit } from './edits.ts';
import type { Range } from './tree.ts';

/**
 * Leaves of a link that must not be named its label as it is written; of one without a label, nothing. Where a label would
 * begin a block, such as `# x` or `1. x`, tags keep it from doing so.
 */
export function labelOnly(node: Link | LinkReference, range: Range, source: string): Edit[] {
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return [{ range, text: '' }];
  const label = source.slice(from, to);
  const isPlain = /^\p{L}/u.test(label) && !/[\r\n]/.test(label);
  const space = /^[ \t]*[\r\n]/.test(label) ? '&#32;' : '';
  return [
    { range: [range[0], from], text: isPlain ? '' : htmlTag('span').value + space },
    { range: [to, range[1]], text: isPlain ? '' : '</span>' },
  ];
}
