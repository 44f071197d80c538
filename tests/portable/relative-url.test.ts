import { expect, test } from 'vitest';
import { relativeUrl, rootFrom } from '../../src/portable/relative-url.ts';

test.each([
  // url, file, base → relative URL
  ['/a/b/', 'index.html', '/', './a/b/index.html'],
  ['/', 'index.html', '/', './index.html'],
  ['/', 'a/b/index.html', '/', '../../index.html'],
  ['/notes/a/b/#c', 'a/index.html', '/notes/', '../a/b/index.html#c'],
  ['/notes/-/search/?q=x', 'a/index.html', '/notes/', '../-/search/index.html?q=x'],
  ['/notes/-/files/A/x%20y.png', 'a/index.html', '/notes/', '../-/files/A/x%20y.png'],
  ['/a:b/', 'index.html', '/', './a:b/index.html'],
  ['/%C3%A9lan/', 'index.html', '/', './%C3%A9lan/index.html'],
])('%s in %s, built for %s, is %3$s', (url, file, base, expected) => {
  expect(relativeUrl(url, file, base)).toBe(expected);
  const at = new URL(expected, `file:///disk/site/${file}`);
  expect(at.pathname).toMatch(/^\/disk\/site\//);
});

test.each(['https://example.org/', '//example.org/a/', '#part', 'mailto:me@example.org', '../a/', '', '/other/'])(
  '%j stays as it is',
  url => {
    expect(relativeUrl(url, 'a/index.html', '/notes/')).toBeUndefined();
  },
);

test('the root of the site is as many folders above a file as it has slashes', () => {
  expect(['index.html', 'a/index.html', '-/p/x/index.html'].map(rootFrom)).toEqual(['./', '../', '../../../']);
});
