import { expect, test } from 'vitest';
import { INDEX_ONLY_MARKER } from '../../src/search/shared/manifest.ts';
import { recordHtml } from '../../src/search-index/record.ts';

/** The words of a page with this text that are in the index only. */
function indexOnlyWords(text: string): string[] {
  const page = { name: 'A', title: 'A', address: '/a/', tags: [], links: [], wanted: [] };
  const sections = [{ depth: 0, id: '', heading: '', text }];
  const html = recordHtml({ id: '0', page, sections, path: '', within: [] }, 'en');
  const tail = html.split(INDEX_ONLY_MARKER)[1] ?? '';
  return tail.slice(0, tail.indexOf('</div>')).trim().split(' ');
}

test.each([
  ['foo::barBaz', 'barbaz'],
  ['a->someField', 'somefield'],
  ['intel/fm10k', 'fm10k'],
  ['MAX_RETRY2_COUNT', 'retry2'],
  ['new HTTPServer(x)', 'httpserver'],
])('of %s, which Pagefind splits, %s is found as well', (text, name) => {
  expect(indexOnlyWords(text)).toContain(name);
});

test('an identifier between spaces, or a word without parts, is left to Pagefind', () => {
  expect(indexOnlyWords('barBaz of plain/words')).not.toContain('barbaz');
  expect(indexOnlyWords('barBaz of plain/words')).not.toContain('plain');
});

test('what other pages call a page finds it, unless its own words do already', () => {
  const page = { name: 'A', title: 'A', address: '/a/', tags: [], links: [], wanted: [] };
  const sections = [{ depth: 0, id: '', heading: '', text: 'more replicas' }];
  const mentions = ['Autoscaling: more Pods under load'];
  const html = recordHtml({ id: '0', page, sections, mentions, path: '', within: [] }, 'en');
  const [text = '', tail = ''] = html.split(INDEX_ONLY_MARKER);
  expect(text).not.toContain('load');
  expect(tail.slice(0, tail.indexOf('</div>')).trim().split(' ')).toEqual(['autoscaling', 'pods', 'under', 'load']);
});
