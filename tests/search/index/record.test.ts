import { expect, test } from 'vitest';
import { recordHtml } from '../../../src/search/index/record.ts';
import { TAIL } from '../../../src/search/shared/manifest.ts';

/** The words that are added for the index to a page with this text. */
function addedWords(text: string): string[] {
  const page = { name: 'A', title: 'A', address: '/a/', tags: [], links: [], wanted: [] };
  const html = recordHtml({ page, sections: [{ depth: 0, id: '', heading: '', text }], trail: [], within: [] }, 'en');
  const tail = html.split(TAIL)[1] ?? '';
  return tail.slice(0, tail.indexOf('</div>')).trim().split(' ');
}

test.each([
  ['foo::barBaz', 'barbaz'],
  ['a->someField', 'somefield'],
  ['intel/fm10k', 'fm10k'],
  ['MAX_RETRY2_COUNT', 'retry2'],
  ['new HTTPServer(x)', 'httpserver'],
])('of %s, which Pagefind takes apart, %s can be found as well', (text, name) => {
  expect(addedWords(text)).toContain(name);
});

test('a name that stands alone, or that has no parts, is left to Pagefind', () => {
  expect(addedWords('barBaz of plain/words')).not.toContain('barbaz');
  expect(addedWords('barBaz of plain/words')).not.toContain('plain');
});
