import type { Nodes } from 'mdast';
import type { Edit, VisitedNode } from './edits.ts';

const escapeOrBracket = /\\[\s\S]|\[/g;
/** A `_` between letters or digits is never a delimiter. */
const escapeOrDelimiter = /\\[\s\S]|[[\]*~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * Escapes the text around and in links and images that lose their brackets because they lead nowhere: a delimiter in a
 * label must not pair up with one outside of it, and an opening bracket before a link must not become one itself.
 *
 *     *[starred*](gone.md)    [see [this](gone.md)](other.md)
 *              ^              ^
 *
 * @param missing the links and images of the page that lead nowhere
 */
export function escapeEdits(nodes: VisitedNode[], source: string, missing: ReadonlySet<Nodes>): Edit[] {
  const blocks = new Set(nodes.flatMap(({ node, block }) => (missing.has(node) ? [block] : [])));
  let labelEnd = 0;
  return nodes.flatMap(({ node, range, block, inLink }): Edit[] => {
    if (missing.has(node)) labelEnd = range[1];
    const inLabel = range[0] < labelEnd;
    // In another link, brackets are closed; and nothing can be escaped in an address that is its own label.
    if (node.type !== 'text' || !blocks.has(block) || (inLink && !inLabel)) return [];
    const special = inLabel ? escapeOrDelimiter : escapeOrBracket;
    return [...source.slice(...range).matchAll(special)].flatMap(({ 0: found, index }): Edit[] => {
      const at = range[0] + index;
      return found.startsWith('\\') ? [] : [{ range: [at, at], text: '\\' }];
    });
  });
}
