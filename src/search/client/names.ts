import { type Posting, readPosting } from '../shared/manifest.ts';
import { plainText, type Query } from '../shared/query.ts';
import { keywords, nameKey } from '../shared/terms.ts';
import type { Lists } from './lists.ts';

/** What a page gains that is called what is looked for. In this order: title, name, old name, joined, heading, tag. */
const WHOLE: Record<Posting['kind'], number> = { T: 120, N: 110, O: 100, J: 90, H: 27, G: 24, t: 0 };
/** As {@link WHOLE}, for a name that begins so: one is still typing. */
const BEGUN: Record<Posting['kind'], number> = { T: 36, N: 32, O: 28, J: 24, H: 8, G: 8, t: 0 };
/** What a page gains with all the words in its title. */
const TITLE = 30;
/** Words beyond these are not looked up: each may cost a file. */
const MOST_WORDS = 5;
/** Names that go on after what was typed are read from so many files: others are hardly meant. */
const FILES = 2;

/** What pages gain by what they are called. */
export interface NameGains {
  /** Points by id. */
  gains: Map<string, number>;
  /** Ids of the pages that are called so altogether, or in a name that goes on: they answer the query without the index. */
  called: Set<string>;
}

/** How much each page gains by what it is called. */
export async function nameGains(lists: Lists, query: Query): Promise<NameGains> {
  const key = nameKey(plainText(query)).replace(/^@/, '');
  const gains = new Map<string, number>();
  const called = new Set<string>();
  if (key === '') return { gains, called };
  const gain = (id: string, points: number) => gains.set(id, Math.max(gains.get(id) ?? 0, points));
  const all = [...new Set(keywords(key))].filter(word => word.length > 1 || /\P{ASCII}/u.test(word));
  const common = await lists.common();
  const rare = all.filter(word => !common.has(word));
  const words = rare.length > 0 ? rare : all;
  const [whole, asOne, inTitles] = await Promise.all([
    lists.startingWith('names', key, FILES),
    writtenAsOne(lists, key),
    Promise.all(words.slice(0, MOST_WORDS).map(word => titlesWith(lists, word))),
  ]);
  for (const { key: name, values } of whole) {
    const table = name === key ? WHOLE : BEGUN;
    const share = name === key ? 1 : 0.5 + (0.5 * key.length) / name.length;
    for (const { kind, id } of values.map(readPosting)) {
      gain(id, table[kind] * share);
      called.add(id);
    }
  }
  for (const { kind, id } of asOne) {
    if (kind !== 'T' && kind !== 'N') continue;
    gain(id, WHOLE.J);
    called.add(id);
  }
  const titles = new Map<string, { matched: number; total: number }>();
  for (const found of inTitles) {
    for (const [id, { matched, total }] of found) {
      titles.set(id, { matched: (titles.get(id)?.matched ?? 0) + matched, total });
    }
  }
  for (const [id, { matched, total }] of titles) {
    const asked = matched / words.length;
    gain(id, TITLE * asked * asked ** 0.5 * (0.5 + 0.5 * Math.min(1, matched / total)));
  }
  return { gains, called };
}

/** What is called so if two or three words that were typed are one: `time table` for `Timetable`. */
async function writtenAsOne(lists: Lists, key: string): Promise<Posting[]> {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 3) return [];
  const joined = words.join('');
  const lines = await lists.startingWith('names', joined, 1);
  return lines.filter(line => line.key === joined).flatMap(({ values }) => values.map(readPosting));
}

/** Pages with a word in their title, or one that differs in its ending. */
async function titlesWith(lists: Lists, word: string) {
  const found = new Map<string, { matched: number; total: number }>();
  for (const { key, values } of await lists.startingWith('titles', word.length > 4 ? word.slice(0, -2) : word)) {
    const matched = alike(word, key);
    if (matched === 0) continue;
    for (const { kind, total, id } of values.map(readPosting)) {
      if (kind === 't' && matched > (found.get(id)?.matched ?? 0)) found.set(id, { matched, total });
    }
  }
  return found;
}

function alike(word: string, name: string): number {
  if (name === word) return 1;
  if (name.startsWith(word)) return name.length - word.length <= 2 ? 0.9 : 0.6;
  return word.startsWith(name) && word.length - name.length <= 2 && name.length > 2 ? 0.85 : 0;
}
