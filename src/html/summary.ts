import type { ElementContent, Root } from 'hast';
import { isCreationLine } from './created.ts';
import { isGenerated } from './finish/context.ts';

const longest = 200;
const blocks = new Set(
  'p li ul ol table tr div blockquote pre figure h1 h2 h3 h4 h5 h6 hr br details summary section'.split(' '),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Lines of a note's text, and what each comes from. */
interface Line {
  text: string;
  kind: 'prose' | 'heading' | 'code';
}

function readLines(tree: Root): Line[] {
  const lines: Line[] = [];
  let text = '';
  const end = (kind: Line['kind']) => {
    const line = kind === 'code' ? text : text.replace(/\s+/g, ' ').trim();
    if (line) lines.push({ text: line, kind });
    text = '';
  };
  const read = (nodes: ElementContent[], kind: Line['kind']) => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element' || isGenerated(node)) continue;
      const inside = node.tagName === 'pre' ? 'code' : headings.has(node.tagName) ? 'heading' : kind;
      const block = blocks.has(node.tagName);
      if (block) end(kind);
      else if (node.tagName === 'td' || node.tagName === 'th') text += ' ';
      read(node.children, inside);
      if (block) end(inside);
    }
  };
  read(tree.children as ElementContent[], 'prose');
  end('prose');
  return lines;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const spaced = /[\p{L}\p{N}]+(?:[\p{M}'’._-]*[\p{L}\p{N}]+)*/gu;
const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Counts words; where a script sets no spaces between them, as dictionaries find them. */
function countWords(text: string): number {
  let words = 0;
  const rest = text.replace(unspaced, run => {
    for (const { isWordLike } of wordSegmenter.segment(run)) if (isWordLike) words += 1;
    return ' ';
  });
  return words + (rest.match(spaced)?.length ?? 0);
}

/** The first sentences that fit, or as many words of the first one. */
function describe(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, 4 * longest);
  let end = 0;
  for (const { index, segment } of sentenceSegmenter.segment(start)) {
    const next = index + segment.trimEnd().length;
    if (next > longest) break;
    end = next;
  }
  if (end >= longest / 4) return text.slice(0, end);
  for (const { index } of wordSegmenter.segment(start)) {
    if (index >= longest) break;
    end = index;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Reads a finished article as plain text.
 *
 * @returns the note's own text, a line for each block; its first sentences without headings, code and the line that says
 *   when it was created; the number of words outside code blocks
 */
export function summarize(tree: Root): { text: string; description: string; words: number } {
  const lines = readLines(tree);
  const firstProse = lines.findIndex(line => line.kind === 'prose');
  const prose = lines.filter(
    (line, index) => line.kind === 'prose' && !(index === firstProse && index <= 1 && isCreationLine(line.text)),
  );
  let opening = '';
  for (const { text } of prose) {
    if (opening.length > longest) break;
    opening += (opening && ' ') + text;
  }
  return {
    text: lines.map(line => line.text).join('\n'),
    description: describe(opening),
    words: countWords(lines.flatMap(line => (line.kind === 'code' ? [] : [line.text])).join('\n')),
  };
}
