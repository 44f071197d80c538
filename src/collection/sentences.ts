import { mendEncoding } from '../markdown/index.ts';
import type { Point } from '../messages.ts';

/** A node of a note's tree, be it Zim's or Markdown's. */
interface TreeNode {
  type: string;
  value?: string;
  name?: string;
  children?: unknown[];
  position?: { start: Point } | undefined;
}

/** Text without markup, and where in it the links are. */
interface Run {
  text: string;
  links: { from: number; to: number; offset: number }[];
}

/** Nodes that hold text in a line; all others stand between texts. */
const inline = new Set(
  ['text', 'lineBreak', 'break', 'emphasis', 'strong', 'mark', 'strike', 'delete', 'subscript', 'superscript'].concat([
    'verbatim',
    'inlineCode',
    'link',
    'wikiLink',
    'anchor',
    'image',
    'tag',
    'html',
  ]),
);
const LONGEST = 200;
/** How much of a paragraph is looked at on either side of a link. */
const AROUND = 400;
/** A line shorter than this ends where its author wanted it to, a longer one where the window did. */
const FULL_LINE = 50;
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Finds the sentence around each link of a note, as plain text of at most 200 characters.
 *
 * @param tree the note's tree, with positions
 * @param start offset of the tree's text in the file
 * @returns offset at which a link begins → its sentence; none for a link with nothing else around it
 */
export function sentencesOfLinks(tree: TreeNode, start = 0): Map<number, string> {
  const found = new Map<number, string>();
  const end = (run: Run) => {
    for (const { from, to, offset } of run.links) {
      const sentence = sentenceAround(run.text, from, to);
      if (sentence) found.set(start + offset, sentence);
    }
  };
  const visit = (node: TreeNode) => {
    let run: Run = { text: '', links: [] };
    for (const child of (node.children ?? []) as TreeNode[]) {
      if (inline.has(child.type)) {
        read(child, run);
        continue;
      }
      end(run);
      run = { text: '', links: [] };
      visit(child);
    }
    end(run);
  };
  visit(tree);
  return found;
}

function read(node: TreeNode, run: Run): void {
  const from = run.text.length;
  if (node.type === 'lineBreak' || node.type === 'break') run.text += '\n';
  else if (node.type === 'tag') run.text += `@${node.name ?? ''}`;
  else if (node.type === 'wikiLink') run.text += node.value?.replace(/^.*?\|+(?=.)/, '') ?? '';
  // A new line within a text of Markdown is a space.
  else if (node.type !== 'html') run.text += node.value?.replaceAll('\n', ' ') ?? '';
  for (const child of (node.children ?? []) as TreeNode[]) read(child, run);
  const offset = node.position?.start.offset;
  if ((node.type === 'link' || node.type === 'wikiLink') && offset !== undefined)
    run.links.push({ from, to: run.text.length, offset });
}

function sentenceAround(text: string, from: number, to: number): string | undefined {
  const start = Math.max(0, from - AROUND);
  const part = joinLines(text.slice(start, to + AROUND));
  const segments = sentences.segment(part);
  const first = segments.containing(from - start);
  const last = segments.containing(Math.max(from, to - 1) - start);
  if (!first || !last) return undefined;
  const end = last.index + last.segment.length;
  const sentence = part.slice(first.index, end);
  const label = text.slice(from, to);
  // What is left beside the label says nothing if it has no letters.
  if (!/[\p{L}\p{N}]/u.test(sentence.replace(label, ''))) return undefined;
  return mendEncoding(shorten(sentence, from - start - first.index))
    .text.replace(/\s+/g, ' ')
    .trim();
}

/** Lines that are as long as a window are one text; shorter ones, such as those of a list, are texts of their own. */
function joinLines(text: string): string {
  return text.replace(/[^\n]*\n/g, line => (line.length > FULL_LINE ? line.replace('\n', ' ') : line));
}

/** Whole words around a place, with an ellipsis where something was left out. */
function shorten(sentence: string, place: number): string {
  if (sentence.trim().length <= LONGEST) return sentence;
  const from = Math.max(0, Math.min(place - LONGEST / 3, sentence.length - LONGEST));
  let [begin, end] = [sentence.length, 0];
  for (const { index, segment } of words.segment(sentence)) {
    if (index >= from) begin = Math.min(begin, index);
    if (index + segment.length <= from + LONGEST - 2) end = index + segment.length;
  }
  const part = sentence.slice(begin, end).trim();
  return `${begin > 0 ? '…' : ''}${end < sentence.length ? `${part.replace(/[\s,;:]+$/, '')}…` : part}`;
}
