/** A line of a paragraph, taken apart. Indexes are those of the normalised note. */
export interface Line {
  /** Where the line begins, and where its text ends: before the newline. */
  start: number;
  end: number;
  /** How many tabs it is indented by. Four leading spaces count as one. */
  indent: number;
  /** What follows the tabs, and where. */
  text: string;
  from: number;
}

/** Takes the line from `start` to `end` (without its newline) of a text apart. */
export function readLine(text: string, start: number, end: number): Line {
  let from = start;
  let indent = 0;
  while (text[from] === '\t') {
    from++;
    indent++;
  }
  // Only one run of spaces is read as tabs; tabs behind it count all the same.
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
