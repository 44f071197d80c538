import { block } from './block.ts';
import { certain, enough, strong } from './evidence.ts';
import { shikiLanguage } from './gtksourceview.ts';
import { evidence, sameFamily } from './languages.ts';

export { languageName, shikiLanguage } from './gtksourceview.ts';

/** What {@link detectLanguage} found. */
export interface Recognised {
  /** Shiki's id; null: plain text. */
  language: string | null;
  /** The block is plainly in another language than the declared one; {@link language} is the better guess. */
  declaredWrong?: boolean;
}

/**
 * Recognises the language of a block of code. Pure, total, and bounded: it looks at the head of a long block.
 * @param code the block's text
 * @param declared the language the note names for it: an id of GtkSourceView, or of Shiki. It is kept unless the block
 * is beyond doubt in another language and shows nothing of the declared one
 * @returns plain text (null) where unsure
 */
export function detectLanguage(code: string, declared?: string): Recognised {
  const looked = block(code);
  const scores = evidence.map(({ language, score }) => ({ language, score: score(looked) }));
  const plain = Math.max(...scores.filter(({ language }) => language === null).map(({ score }) => score));
  const best = scores.filter(({ language }) => language !== null).reduce((a, b) => (b.score > a.score ? b : a));
  const named = declared ? shikiLanguage(declared) : null;
  if (named !== null) {
    const related = scores.filter(({ language }) => language !== null && sameFamily(language, named));
    const judged = scores.some(({ language }) => language === named);
    const wrong =
      best.score >= (judged ? strong : certain) && best.score > plain && related.every(({ score }) => score <= 0);
    return wrong ? { language: best.language, declaredWrong: true } : { language: named };
  }
  return { language: best.score >= enough && best.score > plain ? best.language : null };
}
