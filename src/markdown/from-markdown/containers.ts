import type { RootContent } from 'mdast';
import { assemble, type Rewritten } from './rewritten.ts';
import type { Range } from './tree.ts';

/**
 * What stands before each further line of what is in a quotation or an item of a list: the markers of quotations, and
 * spaces in place of bullets and numbers.
 *
 *     > 1. Text
 *     ^^^^^
 */
export function prefixWithin([first]: RootContent[], source: string): string {
  const { offset = 0, column = 1 } = first?.position?.start ?? {};
  return source.slice(offset - column + 1, offset).replace(/[^>\s]/g, ' ');
}

/** Puts the prefix before each further line of a text; before empty ones, without the spaces at its end. */
export function withPrefix(text: string, prefix: string): string {
  return prefix ? text.replaceAll('\n', `\n${prefix}`).replaceAll(`${prefix}\n`, `${prefix.trimEnd()}\n`) : text;
}

/**
 * The text of a block in a container, without what stands before each line.
 *
 * @returns nothing if a line has not the prefix: what continues a paragraph may stand further left, and a tab may stand
 *   for some of the spaces
 */
export function blockIn(
  { position }: RootContent,
  { source, prefix }: { source: string; prefix: string },
): Rewritten | undefined {
  const lines: Range[] = [];
  let at = position?.start.offset ?? 0;
  const written = source.slice(at, position?.end.offset ?? 0);
  for (const line of prefix ? written.split(/(?<=\n|\r(?!\n))/) : [written]) {
    const isBlank = line.trim() === '' || line.trim() === prefix.trim();
    const begins = lines.length === 0 || line.startsWith(prefix);
    if (!begins && !isBlank) return undefined;
    const before = lines.length === 0 ? 0 : begins ? prefix.length : line.trimEnd().length;
    lines.push([at + before, at + line.length]);
    at += line.length;
  }
  return assemble(source, lines);
}
