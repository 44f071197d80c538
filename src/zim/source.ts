import type { Point, Position } from 'unist';

/** Control characters that neither XML nor HTML can say; Zim's own export cannot hold them either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DROPPED = /^\ufeff+|\r\n|[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/**
 * The text of a note as the parser reads it, and the way back to the file.
 *
 * Normalised as Zim does it: CRLF is a newline, U+2028 too, U+2029 is a space, a byte order mark and control characters
 * are nothing, the last line ends in a newline. A file whose only line ends are lone carriage returns is read by them.
 */
export class Source {
  /** The normalised text. */
  readonly text: string;
  readonly #original: string;
  /** Where characters are missing: index in `text` → how many characters the file is ahead from there on. */
  readonly #cuts: { from: number; ahead: number }[] = [];
  readonly #lines: number[] = [0];

  /** @param original the note as it is in the file, decoded */
  constructor(original: string) {
    this.#original = original;
    const lone = !original.includes('\n');
    let ahead = 0;
    const kept = (lone ? original.replaceAll('\r', '\n') : original).replace(DROPPED, (found, index: number) => {
      const stays = found === '\r\n' ? '\n' : '';
      this.#cuts.push({ from: index - ahead, ahead: ahead + found.length - stays.length });
      ahead += found.length - stays.length;
      return stays;
    });
    const text = kept.replaceAll('\u2028', '\n').replaceAll('\u2029', ' ');
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    for (let i = original.indexOf('\n'); i >= 0; i = original.indexOf('\n', i + 1)) this.#lines.push(i + 1);
  }

  /** @param index in the normalised text → offset in the file, never beyond its end */
  offset(index: number): number {
    const cut = this.#cuts[last(this.#cuts.length, i => (this.#cuts[i] as { from: number }).from <= index)];
    return Math.min(index + (cut?.ahead ?? 0), this.#original.length);
  }

  /** The same place as line and column (from 1) and offset (from 0) in the file. */
  point(index: number): Required<Point> {
    const offset = this.offset(index);
    const line = last(this.#lines.length, i => (this.#lines[i] as number) <= offset);
    return { line: line + 1, column: offset - (this.#lines[line] as number) + 1, offset };
  }

  /** The range from one index of the normalised text up to another. */
  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}

/** The last of `count` sorted things for which `holds`, by bisection; -1 if it holds for none. */
export function last(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
