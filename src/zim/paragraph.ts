import { isSpace, whiteSpace } from './characters.ts';
import { type InlineOptions, parseInline } from './inline.ts';
import { type Line, readLine } from './line.ts';
import { bulletOf, parseList } from './list.ts';
import type { Source } from './source.ts';
import { Span } from './span.ts';
import type { IndentedBlock, Paragraph, VerbatimBlock } from './tree.ts';

/** Variants of paragraphs: before format 0.4, a paragraph whose lines are all indented is verbatim. */
export interface ParagraphOptions extends InlineOptions {
  oldIndents: boolean;
}

const unindented = new RegExp(`(?<![^\\n])[^${whiteSpace}]`);

/**
 * Parses text that is no other block, as paragraphs between blank lines.
 *
 * @param start index of the first line
 * @param end index after the last line's newline
 */
export function parseParagraphs(
  source: Source,
  start: number,
  end: number,
  options: ParagraphOptions,
): (Paragraph | VerbatimBlock)[] {
  const { text } = source;
  const blocks: (Paragraph | VerbatimBlock)[] = [];
  let begin = -1;
  let hasText = false;
  for (let from = start; from <= end; ) {
    const stop = from < end ? text.indexOf('\n', from) : end;
    const blank = from >= end || /^[ \t]*$/.test(text.slice(from, stop));
    if (!blank) {
      if (begin < 0) begin = from;
      hasText ||= !isSpace(text.slice(from, stop));
    } else if (begin >= 0) {
      if (hasText) blocks.push(parseBlock(source, begin, from, options));
      begin = -1;
      hasText = false;
    }
    from = stop + 1;
  }
  return blocks;
}

function parseBlock(source: Source, start: number, end: number, options: ParagraphOptions): Paragraph | VerbatimBlock {
  const { text } = source;
  const position = source.position(start, end - 1);
  if (options.oldIndents && !unindented.test(text.slice(start, end))) {
    return { type: 'verbatimBlock', indent: 0, value: text.slice(start, end), position };
  }
  const lines: Line[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    lines.push(readLine(text, from, stop));
    from = stop + 1;
  }
  return { type: 'paragraph', children: parseLines(source, lines, options), position };
}

/**
 * Parses the lines of a paragraph. At each line it tries, in this order:
 *
 *     * a list: lines with bullets, with at least the tabs of the first
 *     	an indented block: lines with the same number of tabs, without bullets
 *     text
 */
function parseLines(source: Source, lines: Line[], options: InlineOptions): Paragraph['children'] {
  const children: Paragraph['children'] = [];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i] as Line;
    const listed = bulletOf(first) !== '';
    const belongs = (line: Line): boolean => {
      const bullet = bulletOf(line) !== '';
      if (listed) return bullet && line.indent >= first.indent;
      return !bullet && line.indent === first.indent;
    };
    let end = i + 1;
    while (end < lines.length && belongs(lines[end] as Line)) end++;
    const group = lines.slice(i, end);
    const found = listed
      ? parseList(source, group, options)
      : first.indent > 0
        ? [indentedBlock(source, group, options)]
        : parseInline(joined(source, group), options);
    for (const node of found) children.push(node);
    i = end;
  }
  return children;
}

function indentedBlock(source: Source, lines: Line[], options: InlineOptions): IndentedBlock {
  const first = lines[0] as Line;
  return {
    type: 'indentedBlock',
    indent: first.indent,
    children: parseInline(joined(source, lines), options),
    position: source.position(first.start, (lines.at(-1) as Line).end),
  };
}

function joined(source: Source, lines: Line[]): Span {
  return Span.of(
    source,
    lines.map(({ text, from }, i) => ({ text: i < lines.length - 1 ? `${text}\n` : text, from })),
  );
}
