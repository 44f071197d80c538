import type { PageLanguages, SearchLabels } from '../../i18n/index.ts';

/** Labels that `Search.astro` or the page of all results render themselves. */
type Rendered = 'label' | 'shortcut' | 'moreResults' | 'filters' | 'needsScript' | 'syntax' | StartLabel | SortLabel;
type StartLabel = 'mostLinked';
type SortLabel = 'sortBy' | 'relevance' | 'changed' | 'created';

/** The words that the scripts of search insert, and their languages: see `routes/words.json.ts`. */
export interface SearchWords {
  labels: Omit<SearchLabels, Rendered>;
  languages: Pick<PageLanguages, 'words' | 'notes'>;
}

/** {@link SearchWords} of a site. */
export function searchWords(all: SearchLabels, { of, notes }: PageLanguages): SearchWords {
  const { label, shortcut, moreResults, filters, needsScript, syntax, mostLinked, ...rest } = all;
  const { sortBy, relevance, changed, created, ...labels } = rest;
  return { labels, languages: { words: of(label), notes } };
}
