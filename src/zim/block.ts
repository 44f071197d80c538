import { type Message, message } from '../messages.ts';
import { endOfRun, isSpace, isSpaceAt } from './characters.ts';
import { fenceReader, unindent } from './fence.ts';
import { parseInline } from './inline.ts';
import { parseObject } from './object.ts';
import { type ParagraphOptions, parseParagraphs } from './paragraph.ts';
import type { Source } from './source.ts';
import { Span } from './span.ts';
import { isAlignment, isRow, parseTable, type RowLine } from './table.ts';
import type { Block, Heading, Rule, Table, VerbatimBlock } from './tree.ts';

/** A block, and the index after it. */
interface Found<Node> {
  node: Node;
  end: number;
}

/**
 * Reads the blocks of a note. At each line it tries verbatim, object, heading, table and rule; the rest is paragraphs.
 *
 * @param begin index at which the note's text begins, after its header
 * @param report receives messages about the note
 */
export function parseBlocks(
  source: Source,
  begin: number,
  options: ParagraphOptions,
  report: (message: Message) => void,
): Block[] {
  const { text } = source;
  const blocks: Block[] = [];
  const verbatim = fenceReader(text, "'''");
  const object = fenceReader(text, '}}}');
  let paragraph = begin;
  for (let start = begin; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const found =
      readVerbatim(source, start, verbatim, report) ??
      parseObject(source, start, object, options, report) ??
      readHeading(source, start, end, options) ??
      readTable(source, start, end, options) ??
      (start > begin ? readRule(source, start, end) : undefined);
    if (found) {
      for (const block of parseParagraphs(source, paragraph, start, options)) blocks.push(block);
      blocks.push(found.node);
      paragraph = found.end;
    }
    start = found?.end ?? end + 1;
  }
  for (const block of parseParagraphs(source, paragraph, text.length, options)) blocks.push(block);
  return blocks;
}

/**
 *     '''
 *     any text, to the next such line with the same tabs
 *     '''
 */
function readVerbatim(
  source: Source,
  start: number,
  fences: ReturnType<typeof fenceReader>,
  report: (message: Message) => void,
): Found<VerbatimBlock> | undefined {
  const { text } = source;
  const fence = fences.at(start);
  if (!fence) return undefined;
  const close = fences.next(fence.indent, fence.end);
  if (!close) {
    report(message('unclosed-verbatim', {}, source.point(start)));
    return undefined;
  }
  const value = unindent(text.slice(fence.end, close.start), fence.indent);
  const position = source.position(start, close.end - 1);
  return { node: { type: 'verbatimBlock', indent: fence.indent, value, position }, end: close.end };
}

/**
 *     ====== level 1 ======
 *     == level 5
 */
function readHeading(
  source: Source,
  start: number,
  end: number,
  options: ParagraphOptions,
): Found<Heading> | undefined {
  const { text } = source;
  if (text[start] !== '=') return undefined;
  const signs = endOfRun(text, start, (t, i) => t[i] === '=');
  const from = endOfRun(text, signs, (t, i) => t[i] === ' ' || t[i] === '\t');
  if (signs - start < 2 || from === signs || from >= end || isSpaceAt(text, from)) return undefined;
  let stop = end;
  while (stop > from + 1 && text[stop - 1] === '=') stop--;
  while (stop > from + 1 && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  const level = (7 - Math.min(6, signs - start)) as Heading['level'];
  const children = parseInline(Span.of(source, [{ text: text.slice(from, stop), from }]), options);
  return { node: { type: 'heading', level, children, position: source.position(start, end) }, end: end + 1 };
}

/** Blank lines may stand between the header of a table, the line below it and the first row, but not further down. */
function readTable(source: Source, start: number, end: number, options: ParagraphOptions): Found<Table> | undefined {
  const { text } = source;
  const header = line(text, start);
  if (text[start] !== '|' || !isRow(header.text)) return undefined;
  const second = nextNonBlank(text, end + 1);
  if (!isRow(second.text)) return undefined;
  const aligned = isAlignment(second.text);
  const third = aligned ? nextNonBlank(text, endOf(second)) : second;
  const underlined = aligned && isRow(third.text);
  const rows: RowLine[] = [];
  let next = underlined ? third : second;
  while (isRow(next.text)) {
    rows.push(next);
    next = line(text, endOf(next));
  }
  const node = parseTable(source, header, underlined ? second.text : '', rows, options);
  return { node, end: next.from };
}

function line(text: string, from: number): RowLine {
  const end = text.indexOf('\n', from);
  return { text: end < 0 ? '' : text.slice(from, end), from };
}

/** The next line that is not blank. */
function nextNonBlank(text: string, from: number): RowLine {
  let found = line(text, from);
  while (found.from < text.length && isSpace(found.text)) found = line(text, endOf(found));
  return found;
}

function endOf(row: RowLine): number {
  return row.from + row.text.length + 1;
}

/** Five or more dashes, not on the note's first line. */
function readRule(source: Source, start: number, end: number): Found<Rule> | undefined {
  const dashes = endOfRun(source.text, start, (t, i) => t[i] === '-') - start;
  if (dashes < 5 || start + dashes !== end) return undefined;
  return { node: { type: 'rule', position: source.position(start, end) }, end: end + 1 };
}
