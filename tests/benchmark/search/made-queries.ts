import { notebookCacheDir } from '../../../src/cache/index.ts';
import { loadPages, readSections, type Section } from '../../../src/collection/index.ts';
import { fold } from '../../../src/search/shared/terms.ts';
import { randomNumbers } from '../random-numbers.ts';
import type { Expectation } from './queries.ts';

interface Source {
  name: string;
  title: string;
  sections: Section[];
  /** All of its text as folded words, separated by single spaces. */
  plain: string;
  /** The same as it is, in lower case. */
  whole: string;
}

const plainOf = (text: string) => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
const IDENTIFIER =
  /(?<![\p{L}\p{N}.$-])(?:[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:[-_.][a-z]+)+|--[a-z][a-z-]+|\$[A-Z_]{3,})(?![\p{L}\p{N}_-])/gu;

/** Beginnings of addresses, folders of paths, halves of identifiers. */
const PARTS = [
  /(?<![\d.])(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}(?![\d.])/g,
  /(?<=\s)(\/[\w.-]+\/(?:[\w.-]+\/)?)[\w.-]+/g,
  /\b([a-z]+_[a-z]+_[a-z])[a-z]{3,}\b/gi,
  /\b([a-z]+\.[a-z]+)\.[a-z]+\b/gi,
];
/** Identifiers without a space between them and Chinese. */
const GLUED = /(?<=\p{Script=Han})([A-Za-z_][A-Za-z0-9_.-]{4,}[A-Za-z0-9])(?![A-Za-z0-9_.-])/gu;

async function sourcesOf(notebook: string): Promise<Source[]> {
  const sources: Source[] = [];
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir: notebookCacheDir(notebook) };
  await loadPages(notebook, options, ({ name, title, html, note }) => {
    if (!note) return;
    const sections = readSections(html);
    const whole = [title, ...sections.flatMap(({ heading, text }) => [heading, text])].join('\n');
    sources.push({ name, title, sections, plain: plainOf(whole), whole: whole.toLowerCase() });
  });
  return sources;
}

/** Drops, doubles or replaces a letter, or swaps two; the first letter stays. */
function mistype(word: string, random: () => number): string {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const [one = '', other = ''] = letters.slice(at, at + 2);
  const ways = [[other], [one, one, other], [one === 'e' ? 'a' : 'e', other], [other, one]];
  letters.splice(at, 2, ...(ways[Math.floor(random() * (one === other ? 3 : 4))] ?? []));
  return letters.join('');
}

/**
 * Generates queries from the text of a notebook. Every page that contains the text is a right result. Since nobody chooses
 * the queries, nobody can tune the search to them. They are the same for the same notebook.
 *
 * @param notebook absolute path
 * @param each maximum number of queries of each kind
 */
export async function makeQueries(notebook: string, each: number): Promise<Expectation[]> {
  const sources = await sourcesOf(notebook);
  const random = randomNumbers(sources.length);
  const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T;
  const having = (words: string) => sources.filter(({ plain }) => plain.includes(words)).map(({ name }) => name);
  const called = (test: (title: string) => boolean) =>
    sources.filter(({ title }) => test(fold(title))).map(({ name }) => name);
  const made: Expectation[] = [];
  const makers: Record<string, (source: Source, section: Section) => Omit<Expectation, 'kind'> | undefined> = {
    'made: half a title': ({ title }) => {
      const query = title.slice(0, Math.max(4, Math.ceil(title.length / 2))).trim();
      return { query, pages: called(other => other.startsWith(fold(query))) };
    },
    'made: heading': ({ title }, { heading, id }) => {
      const pages = sources.filter(({ sections }) => sections.some(other => fold(other.heading) === fold(heading)));
      if (!/\S\s\S/.test(heading) || heading === title || pages.length > 1) return undefined;
      return { query: heading, pages: pages.map(({ name }) => name), section: id };
    },
    'made: phrase': (_source, { text }) => {
      const words = text.match(/[\p{L}\p{N}]+(?:[^\p{L}\p{N}\n]+[\p{L}\p{N}]+){5}/gu) ?? [];
      const query = words.length > 0 ? pick([...words]) : '';
      const pages = having(plainOf(query));
      return query && !/[-":@]/.test(query) && pages.length === 1 ? { query, pages } : undefined;
    },
    'made: identifier': (_source, { text }) => {
      const found = text.match(IDENTIFIER) ?? [];
      const query = found.length > 0 ? pick([...found]) : '';
      const pages = sources.filter(({ sections }) => sections.some(other => other.text.includes(query)));
      return query && pages.length < 4 ? { query, pages: pages.map(({ name }) => name) } : undefined;
    },
    'made: part of identifier': (_source, { text }) => {
      const found = (text.match(IDENTIFIER) ?? []).flatMap(one => one.match(/[A-Z]?[a-z]{4,}/g) ?? []);
      const query = found.length > 0 ? pick(found) : '';
      const pages = sources.filter(({ sections }) => sections.some(({ text }) => fold(text).includes(fold(query))));
      return query && pages.length < 4 ? { query, pages: pages.map(({ name }) => name) } : undefined;
    },
    'made: typo': ({ title }) => {
      const words = title.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? [];
      const long = words.filter(word => word.length > 4);
      if (long.length === 0) return undefined;
      const word = pick(long);
      const query = title.replace(word, mistype(word, random));
      return { query, pages: called(other => (fold(title).match(/\p{L}+/gu) ?? []).every(one => other.includes(one))) };
    },
    'made: accent': (_source, { heading, id }) => {
      const query = fold(heading);
      const pages = sources.filter(({ sections }) => sections.some(other => fold(other.heading) === query));
      if (query === heading.toLowerCase() || pages.length > 1) return undefined;
      return { query, pages: pages.map(({ name }) => name), section: id };
    },
    'made: several words': (_source, { text }) => {
      const words = [...new Set(plainOf(text).match(/\p{L}{5,}/gu) ?? [])];
      if (words.length < 12) return undefined;
      const some = [pick(words), pick(words), pick(words)];
      const pages = sources.filter(({ plain }) => some.every(word => plain.includes(` ${word}`)));
      return new Set(some).size === 3 && pages.length < 4
        ? { query: some.join(' '), pages: pages.map(({ name }) => name) }
        : undefined;
    },
  };
  /** A part of a text as it stands there; every page with it is right. */
  const literal = (query: string | undefined) => {
    const found = query ? sources.filter(({ whole }) => whole.includes(query.toLowerCase())) : [];
    return query && found.length > 0 && found.length < 9 ? { query, pages: found.map(({ name }) => name) } : undefined;
  };
  const pickFrom = (text: string, pattern: RegExp) => {
    const found = [...text.matchAll(pattern)].map(match => match[1]);
    return found.length > 0 ? pick(found) : undefined;
  };
  makers['made: part'] = (_source, { text }) => literal(pickFrom(text, pick(PARTS)));
  makers['made: glued'] = (_source, { text }) => literal(pickFrom(text, GLUED));
  makers['made: mixed scripts'] = ({ title }) => {
    const [latin] = /[A-Za-z][A-Za-z0-9.+#-]{2,}/.exec(title) ?? [];
    const han = title.match(/\p{Script=Han}{2,}/gu);
    if (!latin || !han) return undefined;
    const pages = sources.filter(({ title }) => title.includes(latin) && han.every(run => title.includes(run)));
    const isFirst = title.indexOf(latin) < title.indexOf(han[0] ?? '');
    return { query: isFirst ? han.join('') + latin : latin + han.join(''), pages: pages.map(({ name }) => name) };
  };
  for (const [kind, make] of Object.entries(makers)) {
    const seen = new Set<string>();
    for (let tries = 0; tries < 40 * each && seen.size < each; tries++) {
      const source = pick(sources);
      if (source.sections.length === 0) continue;
      const query = make(source, pick(source.sections));
      if (!query || seen.has(query.query)) continue;
      seen.add(query.query);
      made.push({ kind, ...query });
    }
  }
  return made;
}
