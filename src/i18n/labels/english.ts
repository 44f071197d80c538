import words from './en.json' with { type: 'json' };
import type { Labels } from './labels.ts';
import { listTitles } from './list-titles.ts';

/** The English labels, which are complete. */
export const english: Labels = { ...words, language: 'en', lists: listTitles('en') };
