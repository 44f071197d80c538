import './meta.ts';
import { listOf, text } from './values.ts';

/** At least two words or phrases. */
const wordsWithComma = text('words with a comma between them, such as `laptop, notebook`', typed => {
  const words = typed.split(',').map(word => word.trim());
  return words.length > 1 && words.every(Boolean) ? words : undefined;
});

/** The setting for words that mean the same in a search. */
export const synonyms = listOf(wordsWithComma, 'a list of lines such as `laptop, notebook`')
  .prefault([])
  .meta({
    description: 'words that mean the same: a search for one of them finds the others',
    example: 'synonyms: ["k8s, Kubernetes", "laptop, portable computer"]',
    alsoCalled: ['searchSynonyms', 'thesaurus'],
  });
