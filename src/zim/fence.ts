import { endOfRun, isSpaceAt } from './characters.ts';

/** A line that holds a fence and nothing else: where it begins, where the next line begins, and its tabs. */
export interface Fence {
  indent: number;
  start: number;
  end: number;
}

/** Knows which lines of a text hold `'''` or `}}}` alone, and finds the next one with so many tabs. */
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
    // Behind the first mark of its line none can be alone.
    at = text.indexOf(mark, newline + 1);
  }
  return {
    /** The fence on the line that begins here. */
    at: (start: number) => byStart.get(start),
    /** The first fence with so many tabs on a line that begins here or later; asked with growing indexes. */
    next(indent: number, from: number): Fence | undefined {
      const same = byIndent.get(indent);
      while (same && (same.fences[same.passed]?.start ?? Infinity) < from) same.passed++;
      return same?.fences[same.passed];
    },
  };
}

/** Takes so many tabs from the lines that have them. */
export function unindent(text: string, indent: number): string {
  return indent === 0 ? text : text.replaceAll(new RegExp(`(?<![^\\n])\\t{${indent}}`, 'g'), '');
}
