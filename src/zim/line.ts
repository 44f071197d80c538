/** A line of a paragraph and its parts. Indexes are those of the normalised note. */
export interface Line {
  /** Index of its first character. */
  start: number;
  /** Index of its newline. */
  end: number;
  /** Number of leading tabs; four spaces count as one. */
  indent: number;
  /** The text after the tabs. */
  text: string;
  /** Index of {@link text}. */
  from: number;
}

/** Splits the line from `start` to `end`, the index of its newline. */
export function readLine(text: string, start: number, end: number): Line {
  let from = start;
  let indent = 0;
  while (text[from] === '\t') {
    from++;
    indent++;
  }
  // Only one run of spaces counts as tabs; more tabs may follow it.
  while (text.startsWith('    ', from) && from + 4 <= end) {
    from += 4;
    indent++;
  }
  while (text[from] === '\t') {
    from++;
    indent++;
  }
  return { start, end, indent, text: text.slice(from, end), from };
}
