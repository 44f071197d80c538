import { encodeSymbols, fold, symbolTokens, type Tokens, tokenize, trimToken } from './terms.ts';

/** A word or a phrase of a query. */
export interface Term extends Tokens {
  /** As it was typed. */
  text: string;
  /** The whole token, folded, if it contains symbols: `c++`, `--dry-run=client`. */
  symbol: string | undefined;
}

/** A query, parsed. */
export interface Query {
  /** All words, as they were typed. */
  typed: Term[];
  /** The words that results must have: see {@link withoutFunctionWords}. */
  terms: Term[];
  /** For words of the terms, folded: words that mean nearly the same. They find pages that have only some of the words. */
  related?: ReadonlyMap<string, string[]>;
  /** In quotation marks: found only word for word. */
  phrases: Term[];
  /** After a `-`: must not be on the page. */
  excluded: Term[];
  /** Values of operators. A `*` at the end matches any continuation. */
  tag: string[];
  section: string[];
  linksto: string[];
  linkedfrom: string[];
  name: string[];
  /** Years, months, days, or two of them with `..` between: `2026`, `2026-11`, `2025..2026-03`. */
  changed: string[];
  created: string[];
}

const operatorNames = ['tag', 'section', 'linksto', 'linkedfrom', 'name', 'changed', 'created'] as const;
type OperatorName = (typeof operatorNames)[number];
/** Zim's other names for operators. */
const otherNames: Record<string, OperatorName> = { linksfrom: 'linkedfrom' };

/** An operator with its value, parts of which may be quoted; or a word or quoted phrase, with `-` or `+` before it. */
const part = new RegExp(
  `(${[...operatorNames, ...Object.keys(otherNames)].join('|')}):\\s*((?:"[^"]*"?|[^\\s"])+)|([-+]?)(?:"([^"]*)"?|([^\\s"]\\S*))`,
  'giy',
);

function termOf(text: string): Term {
  const hasSymbols = !/\s/.test(text) && symbolTokens(text).size > 0;
  return { text, ...tokenize(text), symbol: hasSymbols ? fold(trimToken(text) || text) : undefined };
}

/** The alternatives of a query: its parts between `OR`, outside quotation marks. */
export function alternativesOf(text: string): string[] {
  const alternatives: string[] = [''];
  for (const [part] of text.matchAll(/"[^"]*"?|[^\s"]+|\s+/g)) {
    if (/^(?:OR|\|\|)$/.test(part)) alternatives.push('');
    else alternatives.push(`${alternatives.pop()}${part}`);
  }
  const found = alternatives.map(part => part.trim()).filter(Boolean);
  return found.length > 0 && alternatives.length > 1 && found.length === alternatives.length ? found : [text];
}

/** No more queries are made of one: each takes a search of its own. */
const MAX_QUERIES = 4;

/**
 * A query and the same with synonyms in place of its words and phrases.
 *
 * @param synonyms groups of words and phrases that mean the same
 */
export function withSynonyms(text: string, synonyms: string[][]): string[] {
  const queries = [text];
  const words = (phrase: string) =>
    phrase
      .normalize('NFC')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
  for (const group of synonyms) {
    for (const phrase of group) {
      // bounded: a query that a reader has typed
      const whole = new RegExp(`(?<![\\p{L}\\p{N}:_-])${words(phrase)}(?![\\p{L}\\p{N}:_-])`, 'iu');
      if (!whole.test(text)) continue;
      for (const other of group) if (other !== phrase) queries.push(text.replace(whole, () => other));
    }
  }
  return [...new Set(queries)].slice(0, MAX_QUERIES);
}

/**
 * Parses a query. A `-` excludes the word after it, unless the query asks for nothing else or the word is obviously a
 * flag of a command (`-n`, `--force`).
 */
export function parseQuery(text: string): Query {
  const query = {
    typed: [],
    terms: [],
    phrases: [],
    excluded: [],
    ...Object.fromEntries(operatorNames.map(name => [name, [] as string[]])),
  } as unknown as Query;
  const source = text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    // Zim's other ways to say what a word by itself, or a `-`, says.
    .replace(/(?<=^|\s)content:(?=\S)/gi, '')
    .replace(/(?<=^|\s)NOT\s+(?=\S)/g, '-')
    .trim();
  const excludedOrFlags: Term[] = [];
  part.lastIndex = 0;
  while (part.lastIndex < source.length) {
    const match = part.exec(source);
    if (!match) break;
    const [whole, operator, value = '', sign, quoted, plain = ''] = match;
    if (operator) {
      const name = value.replaceAll('"', '').replace(/^[@:]/, '');
      const known = operator.toLowerCase();
      if (name) query[otherNames[known] ?? (known as OperatorName)].push(name);
    } else if (quoted !== undefined) {
      if (quoted.trim()) (sign === '-' ? query.excluded : query.phrases).push(termOf(quoted));
    } else if (sign === '-' && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]+$/u.test(plain)) excludedOrFlags.push(termOf(plain));
    else if (sign === '+' && /^[\p{L}\p{N}]/u.test(plain)) query.terms.push(termOf(plain));
    else if (!/^(?:AND|&&)$/.test(whole.trim())) query.terms.push(termOf(whole.trim()));
    while (/\s/.test(source[part.lastIndex] ?? '')) part.lastIndex++;
  }
  if (isEmpty(query)) query.terms = excludedOrFlags.map(asFlag);
  else query.excluded.push(...excludedOrFlags);
  query.typed = query.terms;
  return query;
}

/** Whether a word was typed as an abbreviation. `IT` is not `it`. */
const isAbbreviation = (text: string) => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * The same query without words such as `how`, `do` and `the`, which say how a question is asked and not what about. A query
 * of nothing else keeps them, and so does one in capitals.
 *
 * @param functionWords folded
 */
export function withoutFunctionWords(query: Query, functionWords: ReadonlySet<string>): Query {
  const inCapitals = query.typed.every(({ text }) => text === text.toUpperCase());
  const terms = query.typed.filter(
    ({ text, words, runs, symbol }) =>
      runs.length > 0 ||
      symbol !== undefined ||
      !words.every(word => functionWords.has(word)) ||
      (isAbbreviation(text) && !inCapitals),
  );
  return terms.length + query.phrases.length > 0 ? { ...query, terms } : query;
}

/** Whether a query asks for nothing; exclusions alone ask for nothing. */
export const isEmpty = (query: Query): boolean =>
  query.terms.length + query.phrases.length === 0 && operatorNames.every(name => query[name].length === 0);

/** The words and phrases of a query as a name that a page may have. */
export const plainText = ({ typed, phrases }: Query): string =>
  [...typed, ...phrases].map(({ text }) => text).join(' ');

const asFlag = ({ text }: Term): Term => termOf(`-${text}`);

/** The same query with excluded words read as flags, as in `set -euo`. */
export function withFlags(query: Query): Query {
  const terms = [...query.terms, ...query.excluded.map(asFlag)];
  return { ...query, typed: terms, terms, excluded: [] };
}

/** The word in the index for a term read as a flag. */
export const encodeFlag = ({ text }: Term): string => encodeSymbols(`-${text}`);

/** The same query without some of its words, given folded. */
export function withoutWords(query: Query, words: string[]): Query {
  const filter = (terms: Term[]) =>
    terms.map(term => ({ ...term, words: term.words.filter(word => !words.includes(word)) }));
  return { ...query, typed: filter(query.typed), terms: filter(query.terms), phrases: filter(query.phrases) };
}

/** Replaces a word of a query, given folded, by another one, with the capitals of the word that was typed. */
export function replaceWord(query: string, word: string, replacement: string): string {
  return query.replace(/[\p{L}\p{N}\p{M}]+/gu, typed => (fold(typed) === word ? likeTyped(typed, replacement) : typed));
}

function likeTyped(typed: string, word: string): string {
  const [first = '', ...rest] = word;
  if (typed.length > 1 && isAbbreviation(typed)) return word.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? first.toUpperCase() + rest.join('') : word;
}

/** Removes the quotation marks around phrases, but not those in the values of operators. */
export function withoutQuotes(text: string): string {
  return text.replace(/(?<=^|\s)["“”„«»]([^"“”„«»]*)["“”„«»]?/g, '$1').trim();
}

/** What several queries look for together: the words that are highlighted for `a OR b`. */
export function joinedQuery(queries: Query[]): Query {
  const [first = parseQuery('')] = queries;
  return {
    ...first,
    typed: queries.flatMap(({ typed }) => typed),
    terms: queries.flatMap(({ terms }) => terms),
    phrases: queries.flatMap(({ phrases }) => phrases),
  };
}
