import { type Message, message } from '../messages.ts';
import { endOfRun, isSpaceAt, wordCharacters } from './characters.ts';
import { type fenceReader, unindent } from './fence.ts';
import type { InlineOptions } from './inline.ts';
import type { Source } from './source.ts';
import { parseTable, type RowLine } from './table.ts';
import type { ObjectBlock, Table } from './tree.ts';

const parameter = new RegExp(`(?<![${wordCharacters}-])([${wordCharacters}-]+)=("(?:[^"]|"{2})*"|[^\\s]*)`, 'gu');

/**
 * Parses an object at the beginning of a line:
 *
 *     {{{code: lang="python3" linenumbers="True"
 *     any text, to the next `}}}` alone on a line with the same tabs
 *     }}}
 *
 * In a quoted value, `""` stands for `"`. Older versions of Zim wrote tables as objects of the type `table`.
 *
 * @param start index at which a line begins
 * @param fences the lines with nothing but `}}}`
 */
export function parseObject(
  source: Source,
  start: number,
  fences: ReturnType<typeof fenceReader>,
  options: InlineOptions,
  report: (message: Message) => void,
): { node: ObjectBlock | Table; end: number } | undefined {
  const { text } = source;
  const open = endOfRun(text, start, (t, i) => t[i] === '\t');
  if (!text.startsWith('{{{', open)) return undefined;
  const indent = open - start;
  const from = endOfRun(text, open + 3, isSpaceAt);
  const head = endOfRun(text, from, (t, i) => !isSpaceAt(t, i));
  if (text.slice(from, head).lastIndexOf(':') < 1) return undefined;
  const body = text.indexOf('\n', from) + 1;
  const close = fences.next(indent, body);
  if (!close) {
    report(message('unclosed-object', {}, source.point(start)));
    return undefined;
  }
  const colon = text.indexOf(':', from);
  const object = text.slice(from, colon).trim().toLowerCase();
  if (object === 'table') {
    const [header, alignment, ...rows] = linesOf(text, body, close.start);
    if (header && alignment && rows.length > 0) {
      return { node: parseTable(source, header, alignment.text, rows, options), end: close.end };
    }
  }
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.slice(colon + 1, body - 1).matchAll(parameter)) {
    const quoted = (value as string).startsWith('"') && (value as string).length > 1;
    attributes[(name as string).toLowerCase()] = quoted
      ? (value as string).slice(1, -1).replaceAll('""', '"')
      : (value as string);
  }
  const value = unindent(text.slice(body, close.start), indent);
  const position = source.position(start, close.end - 1);
  return { node: { type: 'object', object, attributes, indent, value, position }, end: close.end };
}

function linesOf(text: string, from: number, end: number): RowLine[] {
  const lines: RowLine[] = [];
  for (let start = from; start < end; ) {
    const stop = text.indexOf('\n', start);
    lines.push({ text: text.slice(start, stop), from: start });
    start = stop + 1;
  }
  return lines;
}
