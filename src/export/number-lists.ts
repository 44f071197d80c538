import type { List } from 'mdast';
import type { ListData, Node } from './tree.ts';

const directive = /^<!-- list(?: type="([aA])")?(?: start="(\d+)")? -->$/;
const isDirective = (node: Node | undefined): node is Node & { value: string } =>
  node?.type === 'html' && (node.value === '<!---->' || directive.test(node.value));

/** The largest number of an item in Markdown. */
const MAX_NUMBER = 999_999_999;

/** Gives lists the numbers in the comments before them, and removes these. */
export function numberLists(nodes: Node[]): Node[] {
  return nodes.flatMap((node, index): Node[] => {
    if (isDirective(node) && nodes[index + 1]?.type === 'list') return [];
    const before = nodes[index - 1];
    return node.type === 'list' && isDirective(before) ? [numbered(node, before.value)] : [node];
  });
}

function numbered(list: List, comment: string): Node {
  const [, type, start] = directive.exec(comment) ?? [];
  const data: ListData = { ...list.data };
  if (type || Number(start) > MAX_NUMBER) data.numbers = { ...(type && { type }), start: start ?? '1' };
  else data.apart = true;
  return { ...list, ...(data.apart && start && { start: Number(start) }), data };
}
