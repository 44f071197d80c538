import type { PageData, Section } from '../../collection/index.ts';
import { escapeHtml } from '../../html/index.ts';
import { TAIL } from '../shared/manifest.ts';
import { fold, pairSign, pairs, pieces, symbolSign, symbolTokens } from '../shared/terms.ts';

/** What search knows of a page. */
export interface SearchRecord {
  page: Pick<PageData, 'name' | 'title' | 'address' | 'tags' | 'links' | 'wanted' | 'formerNames'>;
  sections: Section[];
  /** Titles of the places above the page, from the top down. */
  trail: string[];
  /** Names of the sections of the notebook that the page belongs to: its ancestors, and itself if pages are below it. */
  within: string[];
}

/** At most so many words for tokens with symbols: a log of thousands would weigh more than it helps. */
const MOST_SYMBOLS = 800;

const meta = (name: string, text: string) =>
  `<i data-pagefind-meta="${name}[data-v]" data-v="${escapeHtml(text)}"></i>`;

/** A page as Pagefind is given it: plain headings and text, and what else finds the page, at a low weight. */
export function recordHtml({ page, sections, trail }: SearchRecord, language: string): string {
  const parts = sections.map(({ depth, id, heading, text }) => {
    const level = Math.min(6, Math.max(1, depth));
    return `${depth > 0 ? `<h${level} id="${escapeHtml(id)}">${escapeHtml(heading)}</h${level}>` : ''}<div>${escapeHtml(text)}</div>`;
  });
  const title =
    sections[0]?.depth === 1 && sections[0].heading === page.title ? '' : `<h1>${escapeHtml(page.title)}</h1>`;
  const tags = page.tags.map(tag => `<span data-pagefind-weight="3">${escapeHtml(tag)}</span>`).join(' ');
  return `<!doctype html><html lang="${language}"><body data-pagefind-body>
${meta('title', page.title)}${meta('name', page.name)}${meta('trail', trail.join('\n'))}
${title}${parts.join('\n')}
<div data-pagefind-weight="0.2">${TAIL} ${escapeHtml(extraWords(page, sections).join(' '))}</div>
<div>${tags} <span data-pagefind-weight="1">${escapeHtml(page.name.replace(/[:_]/g, ' '))}</span></div></body></html>`;
}

/** Words that stand in no text but are searched for: signs for symbols and pairs of letters, other ways to write a word. */
function extraWords(page: SearchRecord['page'], sections: Section[]): string[] {
  const former = (page.formerNames ?? []).join('\n').replace(/[:_]/g, ' ');
  const text = [page.title, page.name, former, ...sections.flatMap(({ heading, text }) => [heading, text])].join('\n');
  const { words, runs } = pieces(text);
  const symbols = [...symbolTokens(text)].slice(0, MOST_SYMBOLS).map(symbolSign);
  const inDigits = words.filter(word => /\D\d|\d\D/.test(word)).flatMap(word => word.match(/\d+|\D+/g) ?? []);
  return [
    ...runs.flatMap(run => pairs(run).map(pairSign)),
    ...runs.filter(run => [...run].length > 1).map(run => pairSign([...run].at(-1) ?? '')),
    ...symbols,
    ...new Set([
      ...pieces(former).words,
      ...inDigits,
      ...partedNames(text),
      ...(runs.length > 0 ? gluedWords(text) : []),
      ...otherSpellings(text),
    ]),
  ];
}

/** Words that a script without spaces stands right beside: in the index they would be one with it. */
function* gluedWords(text: string): Generator<string> {
  for (const [token] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const { words, runs } = pieces(token);
    if (runs.length > 0) yield* words;
  }
}

/** Where Pagefind cuts a word, once something else than a space stands beside it: `barBaz` of `foo::barBaz`, `fm10k` of `intel/fm10k`. */
const INNER = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u;

/** Names that are glued to others: in the index only their parts would be left of them. */
function* partedNames(text: string): Generator<string> {
  for (const [token] of text.matchAll(/\S+/g)) {
    const names = token.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    if (names.length > 1) yield* names.filter(name => INNER.test(name)).flatMap(name => pieces(name).words);
  }
}

const GERMAN: { [letter: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Words with letters that many keyboards lack, as people write them without. */
function otherSpellings(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]*[äöüåøßæœłđ][\p{L}\p{N}]*/giu)) {
    found.add(fold(word));
    found.add(fold(word.toLowerCase().replace(/[äöüåø]/g, letter => GERMAN[letter] ?? letter)));
  }
  return found;
}
