import type { Block } from './block.ts';

/**
 * What speaks for one language. Scores of all languages are on one scale:
 * below {@link enough} it is a guess, from {@link strong} on there is no doubt.
 */
export interface Evidence {
  /** Shiki's id; null: plain text. */
  language: string | null;
  /** How much of it there is in a block; 0 or less = nothing. */
  score(block: Block): number;
}

/** The score from which on a block is shown in a language. */
export const enough = 3;
/** The score from which on a language contradicts a declared one. */
export const strong = 5;
/** The score from which on it contradicts even a declared language that has no signs of its own here. */
export const certain = 7;

/**
 * A sign of a language and its weight. A pattern with the flag `g` counts up to three times, any other once.
 * Patterns are bounded (no nested repetition), for they meet text of any kind.
 */
export type Sign = readonly [pattern: RegExp, weight: number];

function occurrences(pattern: RegExp, text: string): number {
  if (!pattern.global) return pattern.test(text) ? 1 : 0;
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count === 3) break;
  return count;
}

/**
 * Adds up signs.
 * @param signs a table of signs
 * @param text what they are looked for in
 */
export function weigh(signs: readonly Sign[], text: string): number {
  let sum = 0;
  for (const [pattern, weight] of signs) sum += weight * occurrences(pattern, text);
  return sum;
}

/**
 * The evidence for a language that has its signs in a table.
 * @param language Shiki's id; null: plain text
 * @param signs see {@link Sign}
 */
export function signsOf(language: string | null, signs: readonly Sign[]): Evidence {
  return { language, score: ({ text }) => weigh(signs, text) };
}
