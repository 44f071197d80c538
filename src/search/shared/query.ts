import { fold, pieces, symbolTokens, trimToken } from './terms.ts';

/** Something to look for that is not an operator. */
export interface Term {
  /** As it was typed. */
  text: string;
  /** Words to look for, folded. */
  words: string[];
  /** Runs of letters of scripts without spaces. */
  runs: string[];
  /** The whole token, if its symbols say something: `C++`, `--dry-run=client`. */
  symbol: string | undefined;
}

/** What a reader asks for. */
export interface Query {
  terms: Term[];
  /** What must stand so, word for word. */
  phrases: Term[];
  /** What must not be on the page. */
  without: Term[];
  /** Values of operators. A `*` at the end stands for any more letters. */
  tag: string[];
  section: string[];
  linksto: string[];
  linkedfrom: string[];
}

/** Names of the operators, and what Zim calls them too. */
const OPERATORS: Record<string, 'tag' | 'section' | 'linksto' | 'linkedfrom'> = {
  tag: 'tag',
  section: 'section',
  linksto: 'linksto',
  linkedfrom: 'linkedfrom',
  linksfrom: 'linkedfrom',
};

/** An operator and its value, of which any part may be in quotation marks; or what to look for, after a sign. */
const PART =
  /(tag|section|linksto|linkedfrom|linksfrom):\s*((?:"[^"]*"?|[^\s"])+)|([-+]?)(?:"([^"]*)"?|([^\s"]\S*))/giy;

/** A {@link Term} out of what was typed. */
function term(text: string): Term {
  const trimmed = trimToken(text);
  const symbols = symbolTokens(text);
  return { text, ...pieces(text), symbol: !/\s/.test(text) && symbols.size > 0 ? fold(trimmed || text) : undefined };
}

/**
 * Reads a query. Whatever is no operator is looked for; a `-` before a word is one, unless nothing else is asked for or it
 * is plainly the flag of a command (`-n`, `--force`).
 */
export function parseQuery(text: string): Query {
  const query: Query = { terms: [], phrases: [], without: [], tag: [], section: [], linksto: [], linkedfrom: [] };
  const source = text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .trim();
  const unsure: Term[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < source.length) {
    const match = PART.exec(source);
    if (!match) break;
    const [whole, operator, value = '', sign, quoted, plain = ''] = match;
    if (operator) {
      const name = value.replaceAll('"', '').replace(/^[@:]/, '');
      if (name) query[OPERATORS[operator.toLowerCase()] ?? 'tag'].push(name);
    } else if (quoted !== undefined) {
      if (quoted.trim()) (sign === '-' ? query.without : query.phrases).push(term(quoted));
    } else if (sign === '-' && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]+$/u.test(plain)) unsure.push(term(plain));
    else if (sign === '+' && /^[\p{L}\p{N}]/u.test(plain)) query.terms.push(term(plain));
    else if (!/^(?:AND|&&)$/.test(whole.trim())) query.terms.push(term(whole.trim()));
    while (/\s/.test(source[PART.lastIndex] ?? '')) PART.lastIndex++;
  }
  if (isEmpty(query)) query.terms = unsure.map(({ text }) => term(`-${text}`));
  else query.without.push(...unsure);
  return query;
}

/** Does a query ask for nothing? What must not be there is no answer to what should. */
export function isEmpty({ terms, phrases, tag, section, linksto, linkedfrom }: Query): boolean {
  return [terms, phrases, tag, section, linksto, linkedfrom].every(({ length }) => length === 0);
}

/** The plain text of a query, as what is looked for may be called. */
export const plainText = ({ terms, phrases }: Query): string =>
  [...terms, ...phrases].map(({ text }) => text).join(' ');

/** A query that takes words after a `-` for flags to be looked for, as in `set -euo`, rather than for what must not be there. */
export function withFlags(query: Query): Query {
  return { ...query, terms: [...query.terms, ...query.without.map(({ text }) => term(`-${text}`))], without: [] };
}

/** A query without some of its words. */
export function leaveOut(query: Query, words: string[]): Query {
  const rest = (terms: Term[]) =>
    terms.map(term => ({ ...term, words: term.words.filter(word => !words.includes(word)) }));
  return { ...query, terms: rest(query.terms), phrases: rest(query.phrases) };
}

/** A query with another word in the place of one, which is given folded; operators stay as they are. */
export function replaceWord(query: string, word: string, other: string): string {
  return query.replace(/[\p{L}\p{N}\p{M}]+/gu, written => (fold(written) === word ? other : written));
}
