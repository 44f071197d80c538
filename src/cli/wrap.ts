import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks a line between words.
 *
 * @param line one line, which may be coloured
 * @param indent what each line but the first begins with
 * @param width characters that a line may have; a longer word has a line of its own. @default no end
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
