import type { PhrasingContent } from 'mdast';
import { htmlTag } from './html-node.ts';

/**
 * Normalizes inline content so that it survives a round trip through Markdown: adjacent texts are merged, lines neither
 * begin nor end with white space, breaks at either end are removed, and text that looks like a URL stays text.
 *
 * @param parent in a heading a break becomes a space, in a table's cell `<br>`
 */
export function normalizePhrasing(
  nodes: PhrasingContent[],
  parent: 'paragraph' | 'heading' | 'cell' = 'paragraph',
): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = merged.at(-1);
    const next: PhrasingContent = node.type === 'break' && parent === 'heading' ? { type: 'text', value: ' ' } : node;
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
      if (!merged[i + 1] || merged[i + 1]?.type === 'break') value = value.replace(/(?<![ \t])[ \t]+$/, '');
      return { type: 'text', value };
    })
    .filter(node => node.type !== 'text' || node.value !== '');
  while (trimmed[0]?.type === 'break') trimmed.shift();
  while (trimmed.at(-1)?.type === 'break') trimmed.pop();
  return trimmed.flatMap(node => {
    if (node.type === 'text') return withoutAutolinks(node.value);
    return node.type === 'break' && parent === 'cell' ? [htmlTag('br')] : [node];
  });
}

const LOOKS_LIKE_LINK = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)|(?<=[-.\w+])(?=@[-\w]+\.[-\w])/gi;

/** GFM makes links of text that looks like a URL, even where it is escaped. An empty comment within prevents that. */
function withoutAutolinks(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { index } of text.matchAll(LOOKS_LIKE_LINK)) {
    nodes.push({ type: 'text', value: text.slice(from, index) }, htmlTag('!----'));
    from = index;
  }
  return [...nodes, { type: 'text', value: text.slice(from) }];
}
