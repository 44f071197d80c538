/** The detectors see only this much of a block: enough to tell, and a limit to the time for a long one. */
const HEAD_LENGTH = 6000;
const HEAD_LINES = 150;
/** They see only this much of a line: the time that some patterns take grows with the square of its length. */
const LINE_LENGTH = 500;

/** A block of code, prepared for the detectors. */
export interface CodeBlock {
  /** The head of the block without common indentation, with `\n` as line ending. */
  text: string;
  /** The lines of {@link text} that are not blank. */
  lines: string[];
  /** The whole block, for parsers that need its end. */
  source: string;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Prepares a block of any length. Its head ends with a complete line, if it has one. */
export function readBlock(code: string): CodeBlock {
  const slice = code
    .slice(0, HEAD_LENGTH)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  let all = slice.split('\n');
  const truncated = code.length > HEAD_LENGTH || all.length > HEAD_LINES;
  if (truncated && all.length > 1) all = all.slice(0, Math.min(all.length - 1, HEAD_LINES));
  const filled = all.filter(line => line.trim());
  const margin = filled.length ? Math.min(...filled.map(indentOf)) : 0;
  const moved = all.map(line => line.slice(Math.min(margin, indentOf(line))).slice(0, LINE_LENGTH));
  return { text: moved.join('\n'), lines: moved.filter(line => line.trim()), source: code };
}
