import type { Element, ElementContent, Root } from 'hast';
import { isGenerated } from './decorate/context.ts';
import { isCreationLine } from './decorate/generated.ts';

const longest = 200;
const blocks = new Set(
  'p li ul ol table tr div blockquote pre figure h1 h2 h3 h4 h5 h6 hr br details summary section'.split(' '),
);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type Kind = 'prose' | 'list' | 'table' | 'heading' | 'code';

/** Lines of a note's text, and what each comes from. */
interface Line {
  text: string;
  kind: Kind;
  /** Is it only a way to elsewhere: tags, links, addresses, an anchor of a picture? */
  leads: boolean;
}

const kinds: Record<string, Kind> = {
  pre: 'code',
  table: 'table',
  ul: 'list',
  ol: 'list',
  ...Object.fromEntries([...headings].map(name => [name, 'heading' as const])),
};
/** Elements whose text is not the author's own sentence, if it is all that there is in a line. */
const isWay = ({ tagName, properties }: Element) =>
  tagName === 'a' || properties.dataTag !== undefined || properties.dataMissing === 'image';
/** The bare beginning of a sentence, as a line in bold letters under which something stands. */
const isLabel = ({ tagName }: Element) => tagName === 'strong';

function readLines(tree: Root): Line[] {
  const lines: Line[] = [];
  let text = '';
  // What of it is neither a link nor in bold letters.
  let own = '';
  const end = (kind: Kind) => {
    const line = kind === 'code' ? text : text.replace(/\s+/g, ' ').trim();
    const leads = !/[\p{L}\p{N}]/u.test(own) && !/[.!?。！？…]$/u.test(line);
    if (line) lines.push({ text: line, kind, leads });
    text = '';
    own = '';
  };
  const read = (nodes: ElementContent[], kind: Kind, aside = false) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        text += node.value;
        if (!aside) own += node.value;
      }
      if (node.type !== 'element' || isGenerated(node)) continue;
      const inside = kinds[node.tagName] ?? kind;
      const block = blocks.has(node.tagName);
      if (block) end(kind);
      else if (node.tagName === 'td' || node.tagName === 'th') text += ' ';
      read(node.children, inside, aside || isWay(node) || isLabel(node));
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

const unannounced = (text: string) => text.replace(/[:：]$/, '…');

/** Shorter than this, paragraphs alone say too little. */
const telling = 40;

/**
 * What the note begins with: its paragraphs, or, where they say next to nothing, its lists too, or else whatever there
 * is; without headings, code, the line that says when it was created, and lines that only lead elsewhere. Only a note
 * that has nothing else is told by its {@link structure}.
 */
function opening(lines: Line[]): string {
  const firstProse = lines.findIndex(line => line.kind === 'prose');
  const said = lines
    .filter(({ text }, index) => !(index === firstProse && index <= 1 && isCreationLine(text)))
    // What a colon announces is left out, if it is no paragraph.
    .map((line, index, all) => (all[index + 1]?.kind === 'prose' ? line : { ...line, text: unannounced(line.text) }))
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const prose = join(said.filter(({ kind, leads }) => kind === 'prose' && !leads));
  if (prose.length >= telling) return prose;
  const lists = join(said.filter(({ kind, leads }) => kind === 'list' || (kind === 'prose' && !leads)));
  return lists || join(said) || structure(lines);
}

/** What a note of code alone is about: its headings below the title, or else the code. */
function structure(lines: Line[]): string {
  const below = lines.filter(({ kind }, index) => kind === 'heading' && index > 0);
  if (below.length > 0) return join(below.map(line => ({ ...line, kind: 'list' })));
  return join(lines.filter(({ kind }) => kind === 'code'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first lines, as much as a description can hold; a dot between items of a list that end without one. */
function join(lines: Line[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (text.length > longest) break;
    const apart = line.kind === 'list' && lines[index - 1]?.kind === 'list' && /[\p{L}\p{N})]$/u.test(text);
    text += (text && (apart ? ' · ' : ' ')) + line.text;
  }
  return text;
}

/**
 * Reads a finished article as plain text.
 *
 * @returns its first sentences, see {@link opening}; the number of words outside code blocks
 */
export function summarize(tree: Root): { description: string; words: number } {
  const lines = readLines(tree);
  return {
    description: unannounced(describe(opening(lines))),
    words: countWords(lines.flatMap(line => (line.kind === 'code' ? [] : [line.text])).join('\n')),
  };
}
