/** The room that detects the programming language of a block of code. */
import { readBlock } from './block.ts';
import { type Detector, OVERRIDE_THRESHOLD, OVERRIDE_UNKNOWN_THRESHOLD, SHOW_THRESHOLD } from './detector.ts';
import { areRelated, detectors } from './detectors.ts';
import { shikiLanguage } from './gtksourceview.ts';

export { isFileName } from './file-name.ts';
export { languageName, shikiLanguage } from './gtksourceview.ts';
export { type CodeMeta, readInfo, readMeta } from './info-string.ts';
export { sessionLines } from './session-lines.ts';

/** A detected language. */
export interface Detection {
  /** Shiki's id; null is plain text. */
  language: string | null;
  /** Whether the block contradicts the declared language. */
  declaredWrong?: boolean;
}

/**
 * Detects the language of a block of code. Pure and total; takes bounded time, because it sees only the head of a long
 * block.
 *
 * @param code text of the block
 * @param declared the language that the note declares: an id of GtkSourceView or of Shiki. It is kept unless the block
 *   is certainly in another language and shows nothing of the declared one or of a related one
 * @returns plain text if unsure
 */
export function detectLanguage(code: string, declared?: string): Detection {
  const block = readBlock(code);
  const named = declared ? shikiLanguage(declared) : null;
  // Most blocks are in the language that they declare, and nobody need look for others.
  if (named !== null && relatedTo(named).some(({ score }) => score(block) > 0)) return { language: named };
  const scores = detectors.map(({ language, score }) => ({ language, score: score(block) }));
  const plain = Math.max(...scores.filter(({ language }) => language === null).map(({ score }) => score));
  const best = scores.filter(({ language }) => language !== null).reduce((a, b) => (b.score > a.score ? b : a));
  if (named !== null) {
    const hasDetector = scores.some(({ language }) => language === named);
    const wrong = best.score >= (hasDetector ? OVERRIDE_THRESHOLD : OVERRIDE_UNKNOWN_THRESHOLD) && best.score > plain;
    return wrong ? { language: best.language, declaredWrong: true } : { language: named };
  }
  return { language: best.score >= SHOW_THRESHOLD && best.score > plain ? best.language : null };
}

const related = new Map<string, Detector[]>();

/** The detectors of a language, and of those that are related to it. */
function relatedTo(named: string): Detector[] {
  const known = related.get(named) ?? detectors.filter(({ language }) => language && areRelated(language, named));
  related.set(named, known);
  return known;
}
