import { endOfRun, isSpaceAt } from './characters.ts';

/** A line with nothing but a fence: its tabs, the index of its start, and that of the next line. */
export interface Fence {
  indent: number;
  start: number;
  end: number;
}

/** Finds the lines of a text that consist of `'''` or `}}}`, by their positions and by their tabs. */
export function fenceReader(text: string, mark: string) {
  const byIndent = new Map<number, { fences: Fence[]; passed: number }>();
  const byStart = new Map<number, Fence>();
  for (let at = text.indexOf(mark); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const newline = text.indexOf('\n', at);
    const alone =
      endOfRun(text, start, (t, i) => t[i] === '\t') === at &&
      endOfRun(text, at + mark.length, isSpaceAt, newline) === newline;
    if (alone) {
      const fence = { indent: at - start, start, end: newline + 1 };
      const same = byIndent.get(fence.indent) ?? { fences: [], passed: 0 };
      byStart.set(start, fence);
      byIndent.set(fence.indent, same);
      same.fences.push(fence);
    }
    // Only the first mark of a line can be alone in it.
    at = text.indexOf(mark, newline + 1);
  }
  return {
    /** The fence on the line that starts at this index. */
    at: (start: number) => byStart.get(start),
    /** The first fence with this many tabs at or after an index. Call it with growing indexes. */
    next(indent: number, from: number): Fence | undefined {
      const same = byIndent.get(indent);
      while (same && (same.fences[same.passed]?.start ?? Infinity) < from) same.passed++;
      return same?.fences[same.passed];
    },
  };
}

/** Removes this many tabs from lines that begin with them. */
export function unindent(text: string, indent: number): string {
  // bounded: a fixed number of tabs after a newline
  return indent === 0 ? text : text.replaceAll(new RegExp(`(?<![^\\n])\\t{${indent}}`, 'g'), '');
}
