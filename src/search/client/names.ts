import { type Posting, parsePosting } from '../shared/manifest.ts';
import { plainText, type Query } from '../shared/query.ts';
import { foldName, keywords } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/**
 * Boost for a page with the query as a name. Highest first: title, name, former name, abbreviation, joined name, heading, tag.
 */
const EXACT: Record<Posting['kind'], number> = { T: 120, N: 110, O: 100, A: 95, J: 90, H: 27, G: 24, t: 0 };
/** Boost for a page with a name that begins with the query, while the reader is still typing. */
const PREFIX: Record<Posting['kind'], number> = { T: 36, N: 32, O: 28, A: 0, J: 24, H: 8, G: 8, t: 0 };
/** Boost for a page with all words of the query in its title. */
const TITLE_WORDS = 30;
/** Further words are not looked up in titles, since each can cost a file. */
const MAX_WORDS = 5;
/** Files that are read for names that begin with the query. */
const MAX_PREFIX_FILES = 2;

/** The pages whose names match a query. */
export interface NameBoosts {
  /** Points by id, also for pages with only some of the words in their titles. */
  boosts: Map<string, number>;
  /** Ids of the pages with a name that is the query or begins with it. They are results even if the index misses them. */
  nameMatches: Set<string>;
}

/** Boosts pages whose titles, names, former names, headings or tags match a query. */
export async function nameBoosts(lists: Lists, query: Query): Promise<NameBoosts> {
  const key = foldName(plainText(query)).replace(/^@/, '');
  const boosts = new Map<string, number>();
  const nameMatches = new Set<string>();
  if (key === '') return { boosts, nameMatches };
  const boost = (id: string, points: number) => boosts.set(id, Math.max(boosts.get(id) ?? 0, points));
  const contentWords = [...query.terms, ...query.phrases].flatMap(({ text }) => keywords(text));
  const all = [...new Set(contentWords)].filter(word => word.length > 1 || /\P{ASCII}/u.test(word));
  const common = await lists.common();
  const rare = all.filter(word => !common.has(word));
  const words = rare.length > 0 ? rare : all;
  const [names, joined, titles] = await Promise.all([
    lists.startingWith('names', key, MAX_PREFIX_FILES),
    joinedNames(lists, key),
    titlesWithWords(lists, words.slice(0, MAX_WORDS)),
  ]);
  for (const { key: name, values } of names) {
    const points = name === key ? EXACT : PREFIX;
    const share = name === key ? 1 : 0.5 + (0.5 * key.length) / name.length;
    for (const { kind, id } of values.map(parsePosting)) {
      // The beginning of an abbreviation says nothing.
      if (kind === 'A' && name !== key) continue;
      boost(id, points[kind] * share);
      nameMatches.add(id);
    }
  }
  for (const { kind, id } of joined) {
    if (kind !== 'T' && kind !== 'N') continue;
    boost(id, EXACT.J);
    nameMatches.add(id);
  }
  for (const [id, { matched, total }] of titles) {
    const share = matched / words.length;
    boost(id, TITLE_WORDS * share ** 1.5 * (0.5 + 0.5 * Math.min(1, matched / total)));
  }
  return { boosts, nameMatches };
}

/** Pages with a name that was typed as two or three words: `time table` for `Timetable`. */
async function joinedNames(lists: Lists, key: string): Promise<Posting[]> {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 3) return [];
  const joined = words.join('');
  const entries = await lists.startingWith('names', joined, 1);
  return entries.filter(entry => entry.key === joined).flatMap(({ values }) => values.map(parsePosting));
}

/** The words of a title: how many match the query, with fractions for other endings, and how many there are. */
type TitleMatch = { matched: number; total: number };

async function titlesWithWords(lists: Lists, words: string[]): Promise<Map<string, TitleMatch>> {
  const titles = new Map<string, TitleMatch>();
  for (const pages of await Promise.all(words.map(word => titlesWithWord(lists, word)))) {
    for (const [id, { matched, total }] of pages) {
      titles.set(id, { matched: (titles.get(id)?.matched ?? 0) + matched, total });
    }
  }
  return titles;
}

export async function titlesWithWord(lists: Lists, word: string): Promise<Map<string, TitleMatch>> {
  const titles = new Map<string, TitleMatch>();
  for (const { key, values } of await lists.startingWith('titles', word.length > 4 ? word.slice(0, -2) : word)) {
    const matched = similarity(word, key);
    if (matched === 0) continue;
    for (const { kind, total, id } of values.map(parsePosting)) {
      if (kind === 't' && matched > (titles.get(id)?.matched ?? 0)) titles.set(id, { matched, total });
    }
  }
  return titles;
}

/** From 0 to 1: whether two words are the same but for their endings. */
function similarity(word: string, titleWord: string): number {
  if (titleWord === word) return 1;
  if (titleWord.startsWith(word)) return titleWord.length - word.length <= 2 ? 0.9 : 0.6;
  return word.startsWith(titleWord) && word.length - titleWord.length <= 2 && titleWord.length > 2 ? 0.85 : 0;
}
