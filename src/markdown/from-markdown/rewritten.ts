import type { Edit } from './edits.ts';
import type { Range } from './tree.ts';

/** A part of a text that is put together anew: a range of another text, or new text. */
export type Piece = Range | string;

/** A text in another form, and where each of its characters was before. */
export interface Rewritten {
  text: string;
  /** The offset in the original of an offset in the text; of new text, that of the place where it stands. */
  original(offset: number): number;
}

/** A text as it is. */
export const unchanged = (text: string): Rewritten => ({ text, original: offset => offset });

/** Puts a text together from pieces of another. */
export function assemble(source: string, pieces: Piece[]): Rewritten {
  let text = '';
  let at = 0;
  const origins = pieces.map(piece => {
    const [from, to] = typeof piece === 'string' ? [at, at] : piece;
    const origin = { start: text.length, from, to };
    text += typeof piece === 'string' ? piece : source.slice(from, to);
    at = to;
    return origin;
  });
  return {
    text,
    original(offset) {
      let [low, high] = [0, origins.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((origins[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const { start, from, to } = origins[low] ?? { start: 0, from: 0, to: 0 };
      return Math.min(from + offset - start, to);
    },
  };
}

/** The pieces of a text with edits, in order and without overlaps. */
export function piecesOf(source: string, edits: Edit[]): Piece[] {
  let done = 0;
  const pieces = edits.flatMap(({ range: [start, end], text }): Piece[] => {
    const before: Range = [done, start];
    done = end;
    return [before, text];
  });
  return [...pieces, [done, source.length]];
}

/** What came of rewriting twice. */
export const composed = (first: Rewritten, second: Rewritten): Rewritten => ({
  text: second.text,
  original: offset => first.original(second.original(offset)),
});
