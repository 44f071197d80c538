import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Matcher } from '../../src/pagefind/client/matcher.ts';
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
const vocabulary = roots.split(' ').flatMap(root => endings.map(ending => root + ending));

/** Pages of random words, with headings, a title, a name and a path. */
function makePages(random: (limit: number) => number): string[] {
  const some = (count: number) => Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
  return Array.from({ length: 60 }, () => {
    const metadata = ['name', 'path', 'title'].map(field => `<p data-pagefind-meta="${field}">${some(2)}</p>`);
    const sections = Array.from({ length: 1 + random(3) }, () => `<h2>${some(2)}</h2><p>${some(5 + random(60))}</p>`);
    return `<html lang="en"><body><h1>${some(1)}</h1>${metadata.join('')}${sections.join('')}</body></html>`;
  });
}

describe('the same index, read by Pagefind and by ourselves', () => {
  const open = new Map<string, { own: Matcher; pagefind: Matcher; load(names: string[]): void }>();
  beforeAll(async () => {
    for (const language of ['en', 'unknown']) {
      const dictionary = new Dictionary();
      const htmlPages = makePages(randomNumbers()).map((html, number) => ({
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
      const own = WordIndex.of(metadata, ranking) as WordIndex;
      const pagefind = await PagefindWasm.start(contentOf(new RegExp(`^wasm.${language}`)), metadata, ranking);
      const loaded = new Set<string>();
      const load = (names: string[]) => {
        for (const name of names) {
          if (loaded.has(name)) continue;
          loaded.add(name);
          for (const matcher of [own, pagefind]) matcher.add(contentOf(new RegExp(`index/${name}`)));
        }
      };
      open.set(language, { own, pagefind, load });
    }
  });

  test.each(['en', 'unknown'])('finds the same pages with the same scores (%s)', language => {
    const { own, pagefind, load } = open.get(language) as NonNullable<ReturnType<typeof open.get>>;
    expect(own.pages).toEqual(pagefind.pages);
    const random = randomNumbers();
    const word = () => {
      const whole = vocabulary[random(vocabulary.length)] as string;
      return random(4) === 0 ? whole.slice(0, 3 + random(3)) : random(20) === 0 ? `${whole}zzz` : whole;
    };
    for (let round = 0; round < 300; round++) {
      const query = Array.from({ length: 1 + random(3) }, word).join(' ');
      const isExact = random(3) === 0;
      load([own, pagefind].flatMap(matcher => matcher.filesFor(query, isExact)));
      const [expected, found] = [pagefind, own].map(matcher =>
        matcher.search(query, isExact).sort((a, b) => a.page - b.page),
      );
      const pagesOf = (matches = found) => matches?.map(({ page, positions }) => [page, isExact || positions]);
      expect([query, pagesOf()]).toEqual([query, pagesOf(expected)]);
      for (const [index, match] of (found ?? []).entries()) {
        // Pagefind takes any of the fields that have a phrase, and not always the same.
        if (!isExact) expect(match.score).toBeCloseTo(expected?.[index]?.score ?? 0, 3);
      }
    }
  });
});
