import type { Nodes, PhrasingContent, Root } from 'mdast';
import { hasRightToLeft } from './decorate/direction.ts';

/** All that comes after reads the tree by recursion; no note is nested deeper than a few dozen levels. */
const deepest = 120;

/** The text below a node, found without recursion. */
function textBelow(node: Nodes): string {
  const pending: Nodes[] = [node];
  let text = '';
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('value' in next) text += next.value;
    else if ('alt' in next) text += next.alt ?? '';
    if ('children' in next) for (const child of next.children.toReversed()) pending.push(child);
  }
  return text;
}

const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
/** Their children can be nothing but items and rows. */
const fixed = new Set(['list', 'table', 'tableRow']);

/**
 * Looks a tree over before it is rendered, and cuts it where it is nested absurdly deep: what lies too deep becomes
 * its text. (The tree is changed then, and only then.)
 *
 * @returns the languages of its code blocks, and whether it holds text from right to left
 */
export function survey(tree: Root): { languages: Set<string>; rightToLeft: boolean } {
  const languages = new Set<string>();
  let rightToLeft = false;
  const pending: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if ('value' in node) {
      rightToLeft ||= hasRightToLeft(node.value);
      if (node.type === 'code' && node.lang) languages.add(node.lang);
    } else if ('children' in node) {
      if (depth >= deepest && !fixed.has(node.type)) {
        const text: PhrasingContent[] = [{ type: 'text', value: textBelow(node) }];
        node.children = flow.has(node.type) ? [{ type: 'paragraph', children: text }] : text;
      }
      for (const child of node.children) pending.push({ node: child, depth: depth + 1 });
    }
  }
  return { languages, rightToLeft };
}
