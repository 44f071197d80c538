import { fold } from '../shared/terms.ts';
import { frequencyOf } from './fuzzy.ts';
import type { Lists } from './lists.ts';

/** The word that a text ends with, if it may be the beginning of another. */
const lastWord = /(?<![\p{L}\p{N}\p{M}_:"-])[\p{L}\p{M}]{3,}$/u;

/**
 * The rest of the most frequent word of the notebook that begins as the last word of a text does. A text that ends with a
 * word of the notebook needs no other.
 */
export async function completionOf(lists: Lists, text: string): Promise<string> {
  const [typed] = lastWord.exec(text) ?? [];
  if (!typed) return '';
  const beginning = fold(typed);
  const words = await lists.startingWith('words', beginning, 1);
  if (words.some(({ key }) => key === beginning)) return '';
  const [best] = words.sort((a, b) => frequencyOf(b) - frequencyOf(a) || a.key.length - b.key.length);
  return best ? [...(best.values[1] ?? best.key)].slice([...typed].length).join('') : '';
}
