import { type InlineOptions, parseInline } from './inline.ts';
import type { Source } from './source.ts';
import { Span } from './span.ts';
import type { Align, Table, TableCell, TableRow } from './tree.ts';

/** A line of a table: its text, and its index in the normalised note. */
export interface RowLine {
  text: string;
  from: number;
}

/** Whether this is a line of a table: one that begins and ends with a bar. White space may follow. */
export function isRow(line: string): boolean {
  return line.startsWith('|') && line.trimEnd().length > 1 && line.trimEnd().endsWith('|');
}

/** Whether this is the line below a table's header, such as `|:---|---:|:---:|`. */
export function isAlignment(line: string): boolean {
  return /^\|[ |:-]+\|$/.test(line.trimEnd());
}

/**
 * Parses a table.
 *
 *     | name  | size< |      header: plain text; `<` at its end lets the column wrap
 *     |:------|------:|      alignment, optional
 *     | a\|b  | one\ntwo |   `\|` is a bar, `\n` a line break, any other escaped character itself
 *
 * Short rows are padded.
 *
 * @param rows at least one
 */
export function parseTable(
  source: Source,
  header: RowLine,
  alignment: string,
  rows: RowLine[],
  options: InlineOptions,
): Table {
  const cells = [header, ...rows].map(splitRow);
  const columns = Math.max(...cells.map(row => row.length));
  const align = alignment ? stripBars(alignment.trim()).text.split('|').map(alignOf) : [];
  while (align.length < columns) align.push(null);
  const lastRow = rows.at(-1) ?? header;
  return {
    type: 'table',
    align: align.slice(0, columns),
    children: [header, ...rows].map((line, i): TableRow => {
      const end = line.from + line.text.trimEnd().length;
      const children = (cells[i] as RowLine[]).map(cell => parseCell(source, cell, i === 0, options));
      while (children.length < columns) {
        children.push({ type: 'tableCell', children: [], position: source.position(end, end) });
      }
      return { type: 'tableRow', children, position: source.position(line.from, end) };
    }),
    position: source.position(header.from, lastRow.from + lastRow.text.trimEnd().length),
  };
}

function alignOf(cell: string): Align {
  const text = cell.trim();
  if (text.startsWith(':')) return text.endsWith(':') ? 'center' : 'left';
  return text.endsWith(':') ? 'right' : null;
}

function stripBars(text: string): { text: string; before: number } {
  const before = (/^\|*/.exec(text) as RegExpExecArray)[0].length;
  return { text: text.slice(before).replace(/(?<!\|)\|+$/, ''), before };
}

/** Splits a row at its bars, except those after an odd number of backslashes. */
function splitRow({ text, from }: RowLine): RowLine[] {
  const { text: row, before: bars } = stripBars(text.trim());
  // In a row of nothing but white space the only cell is where the row ends: at its beginning.
  const before = text.trimEnd().length - text.trim().length + bars;
  const cells: RowLine[] = [];
  let start = 0;
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '\\') i++;
    else if (row[i] === '|') {
      cells.push({ text: row.slice(start, i), from: from + before + start });
      start = i + 1;
    }
  }
  cells.push({ text: row.slice(start), from: from + before + start });
  return cells;
}

function parseCell(source: Source, cell: RowLine, isHeader: boolean, options: InlineOptions): TableCell {
  let text = cell.text;
  if (isHeader && text.trimEnd().endsWith('<')) text = text.trimEnd().replace(/(?<!<)<+$/, '');
  const from = cell.from + text.length - text.trimStart().length;
  text = text.trim();
  const pieces: { text: string; from: number }[] = [];
  for (const part of text.matchAll(/\\([^\n])|[^\\]+|\\$/g)) {
    const escaped = part[1];
    const value = escaped === undefined ? part[0] : escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
    pieces.push({ text: value, from: from + part.index + (escaped === undefined ? 0 : 1) });
  }
  const span = Span.of(source, pieces);
  const position = source.position(from, from + text.length);
  if (!isHeader) return { type: 'tableCell', children: parseInline(span, options), position };
  const children: TableCell['children'] = [];
  let start = 0;
  for (const line of span.text.split('\n')) {
    if (start > 0) children.push({ type: 'lineBreak', position: span.position(start - 1, start) });
    if (line) children.push({ type: 'text', value: line, position: span.position(start, start + line.length) });
    start += line.length + 1;
  }
  return { type: 'tableCell', children, position };
}
