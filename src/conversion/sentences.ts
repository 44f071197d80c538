import type { PhrasingContent } from 'mdast';
import { repairEncoding } from '../markdown/index.ts';
import type { Point } from '../messages.ts';
import type { Inline } from '../zim/index.ts';

/** A node of a note's tree, either Zim's or Markdown's. */
interface TreeNode {
  type: string;
  value?: string;
  name?: string;
  children?: unknown[];
  position?: { start: Point } | undefined;
}

/** Consecutive inline nodes as plain text, with the links in it. */
interface InlineText {
  text: string;
  links: { from: number; to: number; offset: number }[];
}

/** Every inline node of both trees. Any other node separates texts. */
const inlineTypes: Record<Inline['type'] | PhrasingContent['type'], true> = {
  anchor: true,
  break: true,
  delete: true,
  emphasis: true,
  footnoteReference: true,
  html: true,
  image: true,
  imageReference: true,
  inlineCode: true,
  inlineMath: true,
  lineBreak: true,
  link: true,
  linkReference: true,
  mark: true,
  strike: true,
  strong: true,
  subscript: true,
  superscript: true,
  tag: true,
  text: true,
  verbatim: true,
  wikiLink: true,
};

/** In characters. */
const MAX_SENTENCE = 200;
/** Characters on either side of a link in which its sentence is looked for. */
const MAX_CONTEXT = 400;
/** Shorter lines end on purpose; longer ones end at the edge of the window. */
const FULL_LINE = 50;
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Finds the sentence around each link of a note, as plain text of at most 200 characters.
 *
 * @param tree the note's tree, with positions
 * @param offsetInFile the offset in the file of an offset in the tree
 * @returns offset of a link → its sentence; links without any text around them are left out
 */
export function sentencesOfLinks(tree: TreeNode, offsetInFile = (offset: number) => offset): Map<number, string> {
  const found = new Map<number, string>();
  const addSentences = ({ text, links }: InlineText) => {
    for (const { from, to, offset } of links) {
      const sentence = sentenceAround(text, from, to);
      if (sentence) found.set(offsetInFile(offset), sentence);
    }
  };
  const visit = (node: TreeNode) => {
    let current: InlineText = { text: '', links: [] };
    for (const child of (node.children ?? []) as TreeNode[]) {
      if (Object.hasOwn(inlineTypes, child.type)) {
        append(child, current);
        continue;
      }
      addSentences(current);
      current = { text: '', links: [] };
      visit(child);
    }
    addSentences(current);
  };
  visit(tree);
  return found;
}

/** Appends an inline node to a text. */
function append(node: TreeNode, to: InlineText): void {
  const from = to.text.length;
  if (node.type === 'lineBreak' || node.type === 'break') to.text += '\n';
  else if (node.type === 'tag') to.text += `@${node.name ?? ''}`;
  else if (node.type === 'wikiLink') to.text += node.value?.replace(/^.*?\|+(?=.)/, '') ?? '';
  // In Markdown a newline within a text is a space.
  else if (node.type !== 'html') to.text += node.value?.replaceAll('\n', ' ') ?? '';
  for (const child of (node.children ?? []) as TreeNode[]) append(child, to);
  const offset = node.position?.start.offset;
  if ((node.type === 'link' || node.type === 'wikiLink') && offset !== undefined) {
    to.links.push({ from, to: to.text.length, offset });
  }
}

/** The sentence around a link that is at `from` to `to`. */
function sentenceAround(text: string, from: number, to: number): string | undefined {
  const start = Math.max(0, from - MAX_CONTEXT);
  const context = joinLines(text.slice(start, to + MAX_CONTEXT));
  const segments = sentences.segment(context);
  const first = segments.containing(from - start);
  const last = segments.containing(Math.max(from, to - 1) - start);
  if (!first || !last) return undefined;
  const end = last.index + last.segment.length;
  const sentence = context.slice(first.index, end);
  const label = text.slice(from, to);
  // Without letters beside the label, the sentence says nothing more than the link.
  if (!/[\p{L}\p{N}]/u.test(sentence.replace(label, ''))) return undefined;
  return repairEncoding(shorten(sentence, from - start - first.index))
    .text.replace(/\s+/g, ' ')
    .trim();
}

/** Joins lines that end at the edge of the window with the next ones. */
function joinLines(text: string): string {
  return text.replace(/(?<![^\n])[^\n]*\n/g, line => (line.length > FULL_LINE ? line.replace('\n', ' ') : line));
}

/** The words around an index, with an ellipsis in place of the rest. */
function shorten(sentence: string, index: number): string {
  if (sentence.trim().length <= MAX_SENTENCE) return sentence;
  const from = Math.max(0, Math.min(index - MAX_SENTENCE / 3, sentence.length - MAX_SENTENCE));
  let [begin, end] = [sentence.length, 0];
  for (const word of words.segment(sentence)) {
    if (word.index >= from) begin = Math.min(begin, word.index);
    if (word.index + word.segment.length <= from + MAX_SENTENCE - 2) end = word.index + word.segment.length;
  }
  const part = sentence.slice(begin, end).trim();
  return `${begin > 0 ? '…' : ''}${end < sentence.length ? `${part.replace(/(?<![\s,;:])[\s,;:]+$/, '')}…` : part}`;
}
