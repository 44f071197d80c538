import { lastPart } from '../address/index.ts';
import { formatPosting, type ListLine, type Posting } from '../search/shared/manifest.ts';
import { fold, foldName, keywords } from '../search/shared/terms.ts';
import type { SearchRecord } from './record.ts';

/** Pages of one name. A longer list would not help a reader to find the right one. */
const MAX_PAGES = 150;
const MAX_NAME_LENGTH = 80;
/** Names of more words are not indexed as one word. */
const MAX_JOINED_WORDS = 3;

/** Collects the values of each key, up to a limit. */
class EntryCollector {
  readonly #values = new Map<string, Set<string>>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(key: string, value: string): void {
    if (key === '') return;
    const values = this.#values.get(key);
    if (!values) this.#values.set(key, new Set([value]));
    else if (values.size < this.#limit) values.add(value);
  }

  entries(): ListLine[] {
    return [...this.#values].map(([key, values]) => ({ key, values: [...values] }));
  }
}

/** Splits identifiers: `PersistentVolume` as two words. */
const splitCamelCase = (text: string) => text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

/** Longer words are abbreviated by the number of their letters: `k8s`, `i18n`. */
const MIN_NUMERONYM = 8;

/**
 * What people write for a title: what stands in parentheses, as in `Virtual Private Cloud (VPC)`; the initials of its words,
 * also of those in an identifier; and the numeronyms of long words, such as `k8s`.
 */
export function abbreviationsOf(title: string): Set<string> {
  const inParentheses = [...title.matchAll(/\(([^()]+)\)/g)].map(([, text = '']) => text);
  const words = splitCamelCase(title.replace(/\([^()]*\)/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.length > 1 ? [words.map(word => [...word][0]).join('')] : [];
  const numeronyms = words
    .map(word => [...word])
    .filter(({ length }) => length >= MIN_NUMERONYM)
    .map(letters => `${letters[0]}${letters.length - 2}${letters.at(-1)}`);
  return new Set([...inParentheses, ...initials, ...numeronyms]);
}

/** The list of titles: the pages of each word in a title, also of the words in an identifier. */
export function titleEntries(records: SearchRecord[]): ListLine[] {
  const titles = new EntryCollector(MAX_PAGES);
  for (const { id, page } of records) {
    for (const title of [page.title, splitCamelCase(page.title)]) {
      const words = new Set(keywords(title));
      for (const word of words) titles.add(word, formatPosting({ kind: 't', total: words.size, id }));
    }
  }
  return titles.entries();
}

/** The list of names: the pages of each. Titles and names come first, so that the limit cuts off the others. */
export function nameEntries(records: SearchRecord[]): ListLine[] {
  const names = new EntryCollector(MAX_PAGES);
  const add = (kind: Exclude<Posting['kind'], 't'>, name: string, id: string) =>
    names.add(foldName(name).slice(0, MAX_NAME_LENGTH), formatPosting({ kind, total: 0, id }));
  for (const { id, page } of records) {
    add('T', page.title, id);
    if (foldName(lastPart(page.name)) !== foldName(page.title)) add('N', lastPart(page.name), id);
    if (page.name.includes(':')) add('N', page.name, id);
  }
  for (const { id, page } of records) {
    for (const former of page.formerNames ?? []) {
      add('O', lastPart(former), id);
      add('O', former, id);
    }
    for (const tag of page.tags) add('G', tag, id);
  }
  for (const { id, page } of records) {
    for (const abbreviation of abbreviationsOf(page.title)) add('A', abbreviation, id);
  }
  for (const { id, page } of records) {
    for (const name of new Set([page.title, lastPart(page.name)].map(foldName))) {
      const words = name.split(' ');
      if (words.length > 1 && words.length <= MAX_JOINED_WORDS) add('J', words.join(''), id);
    }
  }
  for (const { id, page, sections } of records) {
    for (const { heading } of sections) if (foldName(heading) !== foldName(page.title)) add('H', heading, id);
  }
  return names.entries();
}

/**
 * The list of links. A page has an entry under its name and one under the last part of it. The values are `=` and its own
 * id, `>` and the id of each page that it links to, `<` and the id of each page that links to it. Pages that are linked
 * to but do not exist have only the last.
 */
export function linkEntries(records: SearchRecord[]): ListLine[] {
  const ids = new Map(records.map(({ id, page }) => [page.name, id]));
  const links = new EntryCollector(Number.POSITIVE_INFINITY);
  const add = (name: string, value: string) => {
    for (const key of new Set([fold(name), fold(lastPart(name))])) links.add(key, value);
  };
  for (const { id, page } of records) {
    add(page.name, `=${id}`);
    for (const target of [...page.links, ...page.wanted]) {
      const targetId = ids.get(target);
      if (targetId) add(page.name, `>${targetId}`);
      add(target, `<${id}`);
    }
  }
  return links.entries();
}
