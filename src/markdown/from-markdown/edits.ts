import type { Nodes, Root } from 'mdast';
import type { Range } from './tree.ts';

/** Replaces a range of the source by a text. */
export interface Edit {
  range: Range;
  text: string;
}

/**
 * Applies edits to a source; everything else stays as its author wrote it. Of edits that overlap, the one that begins
 * first takes precedence, then the longest.
 */
export function applyEdits(source: string, edits: Edit[]): string {
  const sorted = edits.toSorted(({ range: a }, { range: b }) => a[0] - b[0] || b[1] - a[1]);
  let result = '';
  let done = 0;
  for (const { range, text } of sorted) {
    if (range[0] < done) continue;
    result += source.slice(done, range[0]) + text;
    done = range[1];
  }
  return result + source.slice(done);
}

/** A node of a page, and its surroundings. */
export interface VisitedNode {
  node: Nodes;
  range: Range;
  /** The paragraph, heading or cell that contains it, or that it is; otherwise the root. */
  block: Nodes;
  inLink: boolean;
  inCell: boolean;
  /** Whether it is the first child of its parent. */
  first: boolean;
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** Lists all nodes of a page that have a position, in document order. Not recursive, because pages can be nested deeply. */
export function nodesOf(root: Root): VisitedNode[] {
  const nodes: VisitedNode[] = [];
  const pending: Omit<VisitedNode, 'range'>[] = [
    { node: root, block: root, inLink: false, inCell: false, first: true },
  ];
  for (let visited = pending.pop(); visited; visited = pending.pop()) {
    const { node, inLink, inCell } = visited;
    const block = blocks.has(node.type) ? node : visited.block;
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) nodes.push({ ...visited, block, range: [start, end] });
    if (!('children' in node)) continue;
    const within = {
      block,
      inLink: inLink || node.type === 'link' || node.type === 'linkReference',
      inCell: inCell || node.type === 'tableCell',
    };
    const { children } = node;
    for (let i = children.length - 1; i >= 0; i--) {
      pending.push({ node: children[i] as Nodes, ...within, first: i === 0 });
    }
  }
  return nodes;
}
