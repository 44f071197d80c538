import { stripVTControlCharacters } from 'node:util';

/**
 * Wraps a line between words.
 *
 * @param line a line, which may contain terminal colours
 * @param indent prefix of every line but the first
 * @param width maximum number of characters in a line; a longer word gets a line of its own. @default unlimited
 */
export function wrap(line: string, indent: string, width = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) +/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && stripVTControlCharacters(longer).length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
