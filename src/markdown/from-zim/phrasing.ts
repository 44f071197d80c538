import type { PhrasingContent } from 'mdast';
import { htmlTag } from './html-node.ts';

/**
 * Brings inline content into the form in which Markdown gives it back: adjacent texts are one, lines begin and end
 * without white space, no break at either end, and nothing that only looks like a link becomes one.
 *
 * @param where in a heading a break is a space, in a table's cell it is `<br>`
 */
export function normalizePhrasing(
  nodes: PhrasingContent[],
  where: 'paragraph' | 'heading' | 'cell' = 'paragraph',
): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = merged.at(-1);
    const next: PhrasingContent = node.type === 'break' && where === 'heading' ? { type: 'text', value: ' ' } : node;
    if (next.type === 'text' && previous?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: previous.value + next.value };
    } else if (next.type !== 'text' || next.value) {
      merged.push(next);
    }
  }
  const trimmed = merged
    .map((node, i): PhrasingContent => {
      if (node.type !== 'text') return node;
      let { value } = node;
      if (!merged[i - 1] || merged[i - 1]?.type === 'break') value = value.replace(/^[ \t]+/, '');
      if (!merged[i + 1] || merged[i + 1]?.type === 'break') value = value.replace(/[ \t]+$/, '');
      return { type: 'text', value };
    })
    .filter(node => node.type !== 'text' || node.value !== '');
  while (trimmed[0]?.type === 'break') trimmed.shift();
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed.flatMap(node => {
    if (node.type === 'text') return unlinked(node.value);
    return node.type === 'break' && where === 'cell' ? [htmlTag('br')] : [node];
  });
}

const LOOKS_LIKE_LINK = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)|(?<=[-.\w+])(?=@[-\w]+\.[-\w])/gi;

/** GFM makes a link of what looks like one even where it is escaped; a comment within keeps it text. */
function unlinked(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { index } of text.matchAll(LOOKS_LIKE_LINK)) {
    nodes.push({ type: 'text', value: text.slice(from, index) }, htmlTag('!----'));
    from = index;
  }
  return [...nodes, { type: 'text', value: text.slice(from) }];
}
