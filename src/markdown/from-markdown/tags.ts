import { htmlTag } from '../from-zim/html-node.ts';
import type { Edit, VisitedNode } from './edits.ts';

const tag = /@[\p{L}\p{N}_]+/gu;

/** Whatever may be a tag in a text that is no Markdown, such as a comment. */
export function possibleTags(text: string): string[] {
  return [...text.matchAll(/(?<=^|[\s>]|<!--)@([\p{L}\p{N}_]+)/gu)].map(([, name = '']) => name);
}

/**
 * Finds Zim's tags in the running text of a page: `@word` at the start of a text or after white space, but not in code,
 * links and URLs, nor after a backslash.
 *
 *     see @todo, **@later**; not me@example.org, `@x`, [@x](y)
 *         ^^^^^    ^^^^^^
 *
 * @returns the tags in order of appearance, each once, and the edits that mark them
 */
export function findTags(nodes: VisitedNode[], source: string): { tags: string[]; edits: Edit[] } {
  const tags = new Set<string>();
  const edits: Edit[] = [];
  for (const { node, range, inLink, first } of nodes) {
    if (node.type !== 'text' || inLink) continue;
    const text = source.slice(...range);
    for (const { 0: found, index } of text.matchAll(tag)) {
      const at = range[0] + index;
      if (index === 0 ? !first && !/\s/.test(source[at - 1] ?? '') : !/\s/.test(text[index - 1] as string)) continue;
      const name = found.slice(1);
      tags.add(name);
      edits.push({
        range: [at, at + found.length],
        text: `${htmlTag('span', { 'data-tag': name }).value}${found}</span>`,
      });
    }
  }
  return { tags: [...tags], edits };
}
