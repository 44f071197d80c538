import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Match, Matcher } from '../../src/pagefind/client/matcher.ts';
import { PagefindWasm } from '../../src/pagefind/client/web-assembly.ts';
import { WordIndex } from '../../src/pagefind/client/word-index.ts';
import { Dictionary, indexPages, pagefindFiles } from '../../src/pagefind/index.ts';

const ranking = { page_length: 0.3, term_frequency: 0.6, meta_weights: { title: 6, name: 1, path: 0 } };

/** The same numbers each time, from 0 up to `limit`. */
function randomNumbers() {
  let state = 1;
  return (limit: number) => {
    state = (state * 48271) % 0x7fffffff;
    return state % limit;
  };
}

const roots = 'garden water plant stone light cloud river mount paper winter market letter bridge forest silver copper';
const endings = ['', 's', 'ed', 'ing', 'er', 'able', 'ly', 'ness', 'house', 'way'];
const english = roots.split(' ').flatMap(root => endings.map(ending => root + ending));
/**
 * Words with marks, of scripts without spaces, and of letters that UTF-16 sorts before others and UTF-8 behind them: Gothic and
 * Deseret have two surrogates a letter, compatibility and half-width letters are above these.
 */
const beginnings = 'é e\u0301 ö ø ж א שָׁ ب हि ไท ក 水 花园 園 が ｶﾞ ｱ 한 ﬁ ﬠ Ａ \ue000 𐌰 𐌰𐌱 𐐀 𐐨 𝐀 𠀀 𠮷'.split(' ');
const foreign = beginnings.flatMap(root => ['', 'a', 'é', 'ка', '𐌲', '水', '\u0308', 'ﾊ'].map(ending => root + ending));

/** Pages of random words, with headings, a title, a name and a path. */
function makePages(random: (limit: number) => number, vocabulary: string[]): string[] {
  const some = (count: number) => Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
  return Array.from({ length: 60 }, () => {
    const metadata = ['name', 'path', 'title'].map(field => `<p data-pagefind-meta="${field}">${some(2)}</p>`);
    const sections = Array.from({ length: 1 + random(3) }, () => `<h2>${some(2)}</h2><p>${some(5 + random(60))}</p>`);
    return `<html lang="en"><body><h1>${some(1)}</h1>${metadata.join('')}${sections.join('')}</body></html>`;
  });
}

/** An index of random pages, read by Pagefind and by ourselves. */
async function makeIndex(vocabulary: string[], language: string) {
  const dictionary = new Dictionary();
  const htmlPages = makePages(randomNumbers(), vocabulary).map((html, number) => ({
    address: `/${number}/`,
    html: () => html,
  }));
  const { pages, common } = await indexPages(htmlPages, language, dictionary, page => page);
  const { files } = pagefindFiles(pages, dictionary, common, language, new Map());
  const contentOf = (pattern: RegExp) => {
    const [name] = [...files.keys()].filter(name => pattern.test(name));
    return new Uint8Array(gunzipSync(files.get(name ?? '') as Buffer).subarray('pagefind_dcd'.length));
  };
  const metadata = contentOf(/\.pf_meta$/);
  const wasm = contentOf(new RegExp(`^wasm.${language}`));
  return {
    pagefind: () => PagefindWasm.start(wasm, metadata, ranking),
    own: () => WordIndex.of(metadata, ranking) as WordIndex,
    /** Searches in some files of the index. Pages come in their order. */
    search(matcher: Matcher, files: string[], query: string, isExact: boolean) {
      for (const name of new Set(files)) matcher.add(contentOf(new RegExp(`index/${name}`)));
      return matcher.search(query, isExact).sort((a, b) => a.page - b.page);
    },
  };
}

test.each([
  ['English, with stems', 'en', english],
  ['English, without stems', 'unknown', english],
  ['other scripts', 'unknown', foreign],
])('finds what Pagefind finds in the same index, with the same scores: %s', async (_name, language, vocabulary) => {
  const { pagefind, own, search } = await makeIndex(vocabulary, language);
  expect(own().pages).toEqual((await pagefind()).pages);
  const random = randomNumbers();
  const word = () => {
    const whole = vocabulary[random(vocabulary.length)] as string;
    return random(4) === 0 ? [...whole].slice(0, 3 + random(3)).join('') : random(20) === 0 ? `${whole}zzz` : whole;
  };
  for (let round = 0; round < 300; round++) {
    const query = Array.from({ length: 1 + random(3) }, word).join(' ');
    const isExact = random(3) === 0;
    const [one, other] = [await pagefind(), own()];
    const files = other.filesFor(query, isExact);
    // Pagefind does not ask for each file with words that begin with a stem, but for that of the word itself.
    const expected = search(one, [...one.filesFor(query, isExact), ...files], query, isExact);
    const found = search(other, files, query, isExact);
    const pagesOf = (matches: Match[]) => matches.map(({ page, positions }) => [page, isExact || positions]);
    expect([query, pagesOf(found)]).toEqual([query, pagesOf(expected)]);
    for (const [index, match] of found.entries()) {
      // Pagefind takes any of the fields that have a phrase, and not always the same.
      if (!isExact) expect(match.score).toBeCloseTo(expected[index]?.score ?? 0, 3);
    }
  }
});
