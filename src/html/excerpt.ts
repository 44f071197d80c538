import type { Element, ElementContent, Root } from 'hast';
import { isGenerated } from './decorate/context.ts';
import { isMarkedCreationLine } from './decorate/creation-line.ts';

/** Longest description, in UTF-16 units. */
const MAX_LENGTH = 200;
/** Paragraphs shorter than this, together, say too little. */
const MIN_LENGTH = 40;

const blocks = new Set(
  'p li ul ol table tr div blockquote pre figure h1 h2 h3 h4 h5 h6 hr br details summary section'.split(' '),
);
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

type Kind = 'prose' | 'list' | 'table' | 'heading' | 'code';

/** A line of a note's text. */
interface Line {
  text: string;
  kind: Kind;
  /** Whether it consists only of links, tags, missing pictures and words in bold. */
  referenceOnly: boolean;
}

const kinds: Record<string, Kind> = {
  pre: 'code',
  table: 'table',
  ul: 'list',
  ol: 'list',
  ...Object.fromEntries(headings.map(name => [name, 'heading' as const])),
};
const isReference = ({ tagName, properties }: Element) =>
  tagName === 'a' || properties.dataTag !== undefined || properties.dataMissing === 'image';
/** A line in bold is a label for the lines below it. */
const isLabel = ({ tagName }: Element) => tagName === 'strong';

/** The lines of a note, without generated content and the creation line. */
function readLines(tree: Root): Line[] {
  const lines: Line[] = [];
  let text = '';
  /** The text without references and labels. */
  let prose = '';
  const end = (kind: Kind) => {
    const line = kind === 'code' ? text : text.replace(/\s+/g, ' ').trim();
    const referenceOnly = !/[\p{L}\p{N}]/u.test(prose) && !/[.!?。！？…]$/u.test(line);
    if (line) lines.push({ text: line, kind, referenceOnly });
    text = '';
    prose = '';
  };
  const read = (nodes: ElementContent[], kind: Kind, inReference = false) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        text += node.value;
        if (!inReference) prose += node.value;
      }
      if (node.type !== 'element' || isGenerated(node) || isMarkedCreationLine(node)) continue;
      const kindInside = kinds[node.tagName] ?? kind;
      const block = blocks.has(node.tagName);
      if (block) end(kind);
      else if (node.tagName === 'td' || node.tagName === 'th') text += ' ';
      read(node.children, kindInside, inReference || isReference(node) || isLabel(node));
      if (block) end(kindInside);
    }
  };
  read(tree.children as ElementContent[], 'prose');
  end('prose');
  return lines;
}

// Of limited length: for a word of millions of letters, a regular expression runs out of memory.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,1000}/gu;
const spaced = /[\p{L}\p{N}]{1,200}(?:[\p{M}'’._-]{0,20}[\p{L}\p{N}]{1,200}){0,20}/gu;
const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Counts words. In scripts without spaces between words, `Intl.Segmenter` finds them with dictionaries. */
function countWords(text: string): number {
  let words = 0;
  const rest = text.replace(unspaced, run => {
    for (const { isWordLike } of wordSegmenter.segment(run)) if (isWordLike) words += 1;
    return ' ';
  });
  return words + (rest.match(spaced)?.length ?? 0);
}

/** The first sentences that fit, or as many words of the first sentence as fit. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const start = text.slice(0, 4 * MAX_LENGTH);
  let end = 0;
  for (const { index, segment } of sentenceSegmenter.segment(start)) {
    const next = index + segment.trimEnd().length;
    if (next > MAX_LENGTH) break;
    end = next;
  }
  if (end >= MAX_LENGTH / 4) return text.slice(0, end);
  for (const { index } of wordSegmenter.segment(start)) {
    if (index >= MAX_LENGTH) break;
    end = index;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

const withoutTrailingColon = (text: string) => text.replace(/[:：]$/, '…');

/**
 * The text that a note begins with: its paragraphs; if they are too short, its lists as well; if there are none,
 * anything except headings and code. Lines of references are left out. A note with nothing else is described by its
 * {@link structure}.
 */
function lead(lines: Line[]): string {
  const candidates = lines
    // A colon announces the next line, which will be missing here unless it is a paragraph.
    .map((line, index, all) =>
      all[index + 1]?.kind === 'prose' ? line : { ...line, text: withoutTrailingColon(line.text) },
    )
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const prose = join(candidates.filter(({ kind, referenceOnly }) => kind === 'prose' && !referenceOnly));
  if (prose.length >= MIN_LENGTH) return prose;
  const lists = join(
    candidates.filter(({ kind, referenceOnly }) => kind === 'list' || (kind === 'prose' && !referenceOnly)),
  );
  return lists || join(candidates) || structure(lines);
}

/** The headings below the title, or else the code. */
function structure(lines: Line[]): string {
  const below = lines.filter(({ kind }, index) => kind === 'heading' && index > 0);
  if (below.length > 0) return join(below.map(line => ({ ...line, kind: 'list' })));
  return join(lines.filter(({ kind }) => kind === 'code'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins the first lines, enough for a description; list items without punctuation at the end are separated by a dot. */
function join(lines: Line[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (text.length > MAX_LENGTH) break;
    const separate = line.kind === 'list' && lines[index - 1]?.kind === 'list' && /[\p{L}\p{N})]$/u.test(text);
    text += (text && (separate ? ' · ' : ' ')) + line.text;
  }
  return text;
}

/**
 * Describes a decorated article.
 *
 * @returns its first sentences, see {@link lead}; the number of words outside code blocks
 */
export function summarize(tree: Root): { description: string; words: number } {
  const lines = readLines(tree);
  return {
    description: withoutTrailingColon(shorten(lead(lines))),
    words: countWords(lines.flatMap(line => (line.kind === 'code' ? [] : [line.text])).join('\n')),
  };
}
