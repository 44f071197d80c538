import type { Position } from 'unist';
import { last, type Source } from './source.ts';

/**
 * A text made of pieces of a note, with the position of each character in the note: the lines of an indented block
 * without their tabs, or a table's cell without its escapes.
 */
export class Span {
  readonly text: string;
  readonly #source: Source;
  readonly #pieces: { at: number; from: number }[];

  private constructor(source: Source, text: string, pieces: { at: number; from: number }[]) {
    this.#source = source;
    this.text = text;
    this.#pieces = pieces;
  }

  /** @param pieces texts, each with its index in the normalised note */
  static of(source: Source, pieces: { text: string; from: number }[]): Span {
    let at = 0;
    const starts = pieces.map(({ text, from }) => {
      const piece = { at, from };
      at += text.length;
      return piece;
    });
    return new Span(source, pieces.map(piece => piece.text).join(''), starts);
  }

  /** A part of this text. */
  slice(start: number, end: number): Span {
    const first = Math.max(0, this.#piece(start));
    const pieces = this.#pieces.slice(first, this.#piece(end) + 1).map(({ at, from }) => ({ at: at - start, from }));
    return new Span(this.#source, this.text.slice(start, end), pieces);
  }

  /** The position of a part of this text in the note's file. */
  position(start: number, end: number): Position {
    // The end is right after the last character, not at the beginning of the next piece.
    return {
      start: this.#source.point(this.#index(start)),
      end: this.#source.point(end > start ? this.#index(end - 1) + 1 : this.#index(start)),
    };
  }

  #piece(index: number): number {
    return last(this.#pieces.length, i => (this.#pieces[i] as { at: number }).at <= index);
  }

  #index(index: number): number {
    const piece = this.#pieces[Math.max(0, this.#piece(index))] ?? { at: 0, from: 0 };
    return piece.from + index - piece.at;
  }
}
