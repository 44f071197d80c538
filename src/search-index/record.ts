import type { PageData, Section } from '../collection/index.ts';
import { escapeHtml } from '../html/escape.ts';
import { INDEX_ONLY_MARKER } from '../search/shared/manifest.ts';
import { bigrams, encodeBigram, encodeSymbols, fold, symbolTokens, tokenize } from '../search/shared/terms.ts';

/** A page as search indexes it. */
export interface SearchRecord {
  /** Number of the page in the index, from 0, in base 36. */
  id: string;
  page: Pick<PageData, 'name' | 'title' | 'address' | 'tags' | 'wanted' | 'formerNames'> & {
    /** Names of the pages that it links to. */
    links: string[];
  };
  sections: Section[];
  /** The days on which it was created, and last changed: `2026-11-27`. */
  dates?: { created?: string; changed?: string };
  /** Sentences of other pages that link to it: what they call it. */
  mentions?: string[];
  /** Titles of the ancestors of the page, in one line. */
  path: string;
  /** Names of its ancestors, and its own name if it has subpages: the values of `section:` that find it. */
  within: string[];
}

/** Enough for any page but a log, where thousands of tokens would take more room than they are worth. */
const MAX_SYMBOL_TOKENS = 800;

const meta = (name: string, text: string) =>
  `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeHtml(text)}"></i>`;

/**
 * The HTML that Pagefind indexes for a page: its headings and text, then {@link INDEX_ONLY_MARKER} and further words that
 * find it, at a lower weight. It has no lone surrogates, which would make Pagefind exit.
 */
export function recordHtml({ page, sections, path, mentions = [] }: SearchRecord, language: string): string {
  const parts = sections.map(({ depth, id, heading, text }) => {
    const level = Math.min(6, Math.max(1, depth));
    return `${depth > 0 ? `<h${level} id="${escapeHtml(id)}">${escapeHtml(heading)}</h${level}>` : ''}<div>${escapeHtml(text)}</div>`;
  });
  const title =
    sections[0]?.depth === 1 && sections[0].heading === page.title ? '' : `<h1>${escapeHtml(page.title)}</h1>`;
  const tags = page.tags.map(tag => `<span data-pagefind-weight="3">${escapeHtml(tag)}</span>`).join(' ');
  const html = `<!doctype html><html lang="${language}"><body data-pagefind-body>
${meta('title', page.title)}${meta('name', page.name)}${meta('path', path)}
${title}${parts.join('\n')}
<div data-pagefind-weight="0.2">${INDEX_ONLY_MARKER} ${escapeHtml(indexOnlyWords(page, sections, mentions).join(' '))}</div>
<div>${tags} <span data-pagefind-weight="1">${escapeHtml(page.name.replace(/[:_]/g, ' '))}</span></div></body></html>`;
  return html.toWellFormed();
}

/**
 * Words that are not in the text: encoded bigrams and symbols, former names, names of files that the page shows, parts of
 * identifiers, other spellings.
 */
function indexOnlyWords(page: SearchRecord['page'], sections: Section[], mentions: string[]): string[] {
  const former = (page.formerNames ?? []).join('\n').replace(/[:_]/g, ' ');
  const files = sections.flatMap(({ files = [] }) => files).join('\n');
  const text = [page.title, page.name, former, files, ...sections.flatMap(({ heading, text }) => [heading, text])].join(
    '\n',
  );
  const { words, runs } = tokenize(text);
  const symbols = [...symbolTokens(text)].slice(0, MAX_SYMBOL_TOKENS).map(encodeSymbols);
  const aroundDigits = words.filter(word => /\D\d|\d\D/.test(word)).flatMap(word => word.match(/\d+|\D+/g) ?? []);
  return [
    ...runs.flatMap(run => bigrams(run).map(encodeBigram)),
    ...runs.filter(run => [...run].length > 1).map(run => encodeBigram([...run].at(-1) ?? '')),
    ...symbols,
    ...new Set([
      ...tokenize(`${former}\n${files}`).words,
      ...aroundDigits,
      ...splitIdentifiers(text),
      ...(runs.length > 0 ? wordsBesideRuns(text) : []),
      ...otherSpellings(text),
      ...new Set(tokenize(mentions.join('\n')).words).difference(new Set(words)),
    ]),
  ];
}

/** Words without a space between them and a run of an unspaced script. Pagefind takes both for one word. */
function* wordsBesideRuns(text: string): Generator<string> {
  for (const [token] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const { words, runs } = tokenize(token);
    if (runs.length > 0) yield* words;
  }
}

/** Where Pagefind splits a word that touches punctuation: `barBaz` in `foo::barBaz`, `fm10k` in `intel/fm10k`. */
const wordBoundary = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u;

/** Identifiers of which Pagefind indexes only the parts. */
function* splitIdentifiers(text: string): Generator<string> {
  for (const [token] of text.matchAll(/\S+/g)) {
    const names = token.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (names.length > 1) yield* names.filter(name => wordBoundary.test(name)).flatMap(name => tokenize(name).words);
  }
}

const germanSpelling: { [letter: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Words with letters that many keyboards lack, as people type them without. */
function otherSpellings(text: string): Set<string> {
  const spellings = new Set<string>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!/[äöüåøßæœłđ]/i.test(word)) continue;
    spellings.add(fold(word));
    spellings.add(fold(word.toLowerCase().replace(/[äöüåø]/g, letter => germanSpelling[letter] ?? letter)));
  }
  return spellings;
}
