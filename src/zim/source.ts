import type { Point, Position } from 'unist';

/** Characters that are dropped: control characters that XML and HTML forbid (Zim's own export lacks them too). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are searched for
const dropped = /^\ufeff+|\r\n|[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/**
 * The normalised text of a note, with the positions of its characters in the file.
 *
 * It is normalised as in Zim: CRLF and U+2028 become newlines, and U+2029 a space; a byte order mark and control
 * characters are dropped; the last line ends with a newline. Lone carriage returns are newlines if there are no others.
 */
export class Source {
  /** The normalised text. */
  readonly text: string;
  readonly #original: string;
  /** Offset corrections, ascending: from `text[from]` on, the offset in the file is the index + `ahead`. */
  readonly #cuts: { from: number; ahead: number }[] = [];
  /** Offsets of the lines in the file. */
  readonly #lines: number[] = [0];

  /** @param original the note's file, decoded */
  constructor(original: string) {
    this.#original = original;
    const lone = !original.includes('\n');
    let ahead = 0;
    const kept = (lone ? original.replaceAll('\r', '\n') : original).replace(dropped, (found, index: number) => {
      const stays = found === '\r\n' ? '\n' : '';
      this.#cuts.push({ from: index - ahead, ahead: ahead + found.length - stays.length });
      ahead += found.length - stays.length;
      return stays;
    });
    const text = kept.replaceAll('\u2028', '\n').replaceAll('\u2029', ' ');
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    for (let i = original.indexOf('\n'); i >= 0; i = original.indexOf('\n', i + 1)) this.#lines.push(i + 1);
  }

  /** The offset in the file of an index in the normalised text; at most the file's length. */
  offset(index: number): number {
    const cut = this.#cuts[last(this.#cuts.length, i => (this.#cuts[i] as { from: number }).from <= index)];
    return Math.min(index + (cut?.ahead ?? 0), this.#original.length);
  }

  /** The point in the file of an index in the normalised text: line and column from 1, offset from 0. */
  point(index: number): Required<Point> {
    const offset = this.offset(index);
    const line = last(this.#lines.length, i => (this.#lines[i] as number) <= offset);
    return { line: line + 1, column: offset - (this.#lines[line] as number) + 1, offset };
  }

  /** The position in the file of a range of the normalised text. */
  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}

/** The last index below `count` for which `holds` is true, or -1. By bisection: it must be true up to some index. */
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
