import type { CodeBlock } from './block.ts';

/** Detects one language. The scores of all detectors are on one scale, see the thresholds. */
export interface Detector {
  /** Shiki's id; null is plain text. */
  language: string | null;
  /** How much of the block is in the language; 0 or less is nothing. */
  score(block: CodeBlock): number;
}

/** From this score on, a block is shown in the language; below, the language is a guess. */
export const SHOW_THRESHOLD = 3;
/** From this score on, the language overrides a declared one. */
export const OVERRIDE_THRESHOLD = 5;
/** From this score on, it overrides even a declared language that has no detector. */
export const OVERRIDE_UNKNOWN_THRESHOLD = 7;

/**
 * A pattern of a language, with its weight. With the flag `g` up to three matches count, otherwise one. Patterns must
 * be bounded (no nested repetition), because they meet any kind of text.
 */
export type LanguagePattern = readonly [pattern: RegExp, weight: number];

function countMatches(pattern: RegExp, text: string): number {
  if (!pattern.global) return pattern.test(text) ? 1 : 0;
  // `matchAll` makes a copy of the pattern each time, which takes longer than most searches.
  pattern.lastIndex = 0;
  let count = 0;
  while (count < 3) {
    const match = pattern.exec(text);
    if (!match) break;
    if (match[0] === '') pattern.lastIndex++;
    count++;
  }
  return count;
}

/** The sum of the weights of the patterns that a text matches. */
export function scorePatterns(patterns: readonly LanguagePattern[], text: string): number {
  let sum = 0;
  for (const [pattern, weight] of patterns) sum += weight * countMatches(pattern, text);
  return sum;
}

/**
 * A detector that only sums up patterns.
 *
 * @param language Shiki's id; null is plain text
 */
export function patternDetector(language: string | null, patterns: readonly LanguagePattern[]): Detector {
  return { language, score: ({ text }) => scorePatterns(patterns, text) };
}
