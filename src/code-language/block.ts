/** How much of a block is looked at: enough for any short block, and what bounds the time for a long one. */
const headLength = 6000;
const headLines = 150;
/** Of a longer line only its begin is looked at: what a sign costs grows with the square of a line's length. */
const lineLength = 500;

/** A block of code as the recognisers look at it. */
export interface Block {
  /** The head of the block, without the indent that all its lines share, with `\n` as the only line end. */
  text: string;
  /** The lines of {@link text} that are not blank. */
  lines: string[];
  /** The whole block, for a parser that needs its end. */
  whole: string;
  /** Whether the head is not all of it. */
  cut: boolean;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * Looks at a block of code.
 * @param code the block's text, of any length
 * @returns its head (cut at the end of a line where there is one), moved to the left margin
 */
export function block(code: string): Block {
  const slice = code
    .slice(0, headLength)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  let all = slice.split('\n');
  const cut = code.length > headLength || all.length > headLines;
  if (cut && all.length > 1) all = all.slice(0, Math.min(all.length - 1, headLines));
  const filled = all.filter(line => line.trim());
  const margin = filled.length ? Math.min(...filled.map(indentOf)) : 0;
  const moved = all.map(line => line.slice(Math.min(margin, indentOf(line))).slice(0, lineLength));
  return { text: moved.join('\n'), lines: moved.filter(line => line.trim()), whole: code, cut };
}
