import type { Nodes, PhrasingContent, Root } from 'mdast';
import { readInfo } from '../code-language/index.ts';
import { hasRightToLeft } from './decorate/direction.ts';

/** The functions that read the tree later are recursive. Real notes are nested a few dozen levels deep. */
const MAX_DEPTH = 120;

/** The text below a node. Not recursive. */
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
/** Nodes whose children cannot be replaced by text. */
const rigid = new Set(['list', 'table', 'tableRow']);

/**
 * Replaces nodes that are nested too deeply by their text, and looks over the whole note in the same pass. Other trees
 * stay unchanged.
 *
 * @returns the languages of its code blocks, and whether it has text in a right-to-left script
 */
export function limitDepth(tree: Root): { languages: Set<string>; rightToLeft: boolean } {
  const languages = new Set<string>();
  let rightToLeft = false;
  const pending: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    if ('value' in node) {
      rightToLeft ||= hasRightToLeft(node.value);
      if (node.type === 'code' && node.lang) languages.add(readInfo(node).language);
    } else if ('children' in node) {
      if (depth >= MAX_DEPTH && !rigid.has(node.type)) {
        const text: PhrasingContent[] = [{ type: 'text', value: textBelow(node) }];
        node.children = flow.has(node.type) ? [{ type: 'paragraph', children: text }] : text;
      }
      for (const child of node.children) pending.push({ node: child, depth: depth + 1 });
    }
  }
  return { languages, rightToLeft };
}
