import { lastPart } from '../../address/index.ts';
import { type Line, type Posting, writePosting } from '../shared/manifest.ts';
import { fold, keywords, nameKey } from '../shared/terms.ts';
import type { SearchRecord } from './record.ts';

/** At most so many pages for one name: more are no help in telling which page is meant. */
const MOST = 150;
const LONGEST_NAME = 80;

/** Lines that are collected by key. */
class Lines {
  readonly #values = new Map<string, Set<string>>();

  add(key: string, value: string): void {
    if (key === '') return;
    const values = this.#values.get(key);
    if (!values) this.#values.set(key, new Set([value]));
    else if (values.size < MOST) values.add(value);
  }

  all(): Line[] {
    return [...this.#values].map(([key, values]) => ({ key, values: [...values] }));
  }
}

/** Names of more words are not written as one. */
const JOINED = 3;

/** `PersistentVolume` as two words. */
const parted = (text: string) => text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');

/** The list of titles: by each of their words, and the parts of these, the pages. @param ids as in {@link nameLines} */
export function titleLines(records: SearchRecord[], ids: Map<string, string>): Line[] {
  const lines = new Lines();
  for (const { page } of records) {
    const id = ids.get(page.address);
    if (!id) continue;
    for (const words of [keywords(page.title), keywords(parted(page.title))].map(all => [...new Set(all)])) {
      for (const word of words) lines.add(word, writePosting({ kind: 't', total: words.length, id }));
    }
  }
  return lines.all();
}

/**
 * The list of names: what each page is called, whole. Titles come first, so that they are not crowded out.
 *
 * @param ids for each page's address the id that Pagefind knows it by
 */
export function nameLines(records: SearchRecord[], ids: Map<string, string>): Line[] {
  const lines = new Lines();
  const whole = (kind: Exclude<Posting['kind'], 't'>, text: string, id: string) =>
    lines.add(nameKey(text).slice(0, LONGEST_NAME), writePosting({ kind, total: 0, id }));
  const each = (add: (record: SearchRecord, id: string) => void) => {
    for (const record of records) {
      const id = ids.get(record.page.address);
      if (id) add(record, id);
    }
  };
  each(({ page }, id) => {
    whole('T', page.title, id);
    if (nameKey(lastPart(page.name)) !== nameKey(page.title)) whole('N', lastPart(page.name), id);
    if (page.name.includes(':')) whole('N', page.name, id);
  });
  each(({ page }, id) => {
    for (const former of page.formerNames ?? []) {
      whole('O', lastPart(former), id);
      whole('O', former, id);
    }
    for (const tag of page.tags) whole('G', tag, id);
  });
  each(({ page }, id) => {
    for (const name of new Set([page.title, lastPart(page.name)].map(nameKey))) {
      const words = name.split(' ');
      if (words.length > 1 && words.length <= JOINED) whole('J', words.join(''), id);
    }
  });
  each(({ page, sections }, id) => {
    for (const { heading } of sections) if (nameKey(heading) !== nameKey(page.title)) whole('H', heading, id);
  });
  return lines.all();
}

/**
 * The list of links: for each page by its name, and by the last part of that, `=` and its own id, `>` and the ids of pages
 * that it links to, `<` and those of pages that link to it. Pages that are wanted have the last of these alone.
 *
 * @param ids as in {@link nameLines}
 */
export function linkLines(records: SearchRecord[], ids: Map<string, string>): Line[] {
  const idOf = new Map(records.map(({ page }) => [page.name, ids.get(page.address)]));
  const lines = new Map<string, Set<string>>();
  const add = (name: string, value: string) => {
    for (const key of new Set([fold(name), fold(lastPart(name))])) {
      const values = lines.get(key);
      if (values) values.add(value);
      else lines.set(key, new Set([value]));
    }
  };
  for (const { page } of records) {
    const id = idOf.get(page.name);
    if (!id) continue;
    add(page.name, `=${id}`);
    for (const target of [...page.links.map(link => link.page), ...page.wanted]) {
      const to = idOf.get(target);
      if (to) add(page.name, `>${to}`);
      add(target, `<${id}`);
    }
  }
  return [...lines].map(([key, values]) => ({ key, values: [...values] }));
}
