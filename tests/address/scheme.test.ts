import { expect, test } from 'vitest';
import { isDangerous, isExternal, isLocal, schemeOf, withBaseIfLocal } from '../../src/address/index.ts';

test('a scheme is read as browsers read it', () => {
  expect(['https://x', 'IRC:x', ' \u0001java\nscript\t:x', '/a:b', '日本://x', ''].map(schemeOf)).toEqual([
    'https',
    'irc',
    'javascript',
    undefined,
    undefined,
    undefined,
  ]);
});

test.each(['javascript:x', 'JavaScript:x', '\u0000 data:x', 'view-source:x', 'live\r\nscript:x', 'filesystem:x'])(
  '%j is dangerous',
  url => expect(isDangerous(url)).toBe(true),
);

test.each(['zotero:x', '/javascript:x', 'javascripts:x', '#javascript:', ''])('%j is not dangerous', url =>
  expect(isDangerous(url)).toBe(false),
);

test('what is on the site and what is elsewhere', () => {
  expect(['/a/', '/a:b/'].map(isLocal)).toEqual([true, true]);
  expect(['//host/a', '/\\host', '/\t/host', 'mailto:a@b'].map(isExternal)).toEqual([true, true, true, true]);
  expect(['//host/a', '/\\host', '/\t/host', 'a/b', '#a'].map(isLocal)).toEqual([false, false, false, false, false]);
});

test('the base is put before addresses on the site alone', () => {
  const urls = ['/a%20b/', '//host/a', 'https://x/', '#a'];
  expect(urls.map(url => withBaseIfLocal(url, '/notes/'))).toEqual(['/notes/a%20b/', '//host/a', 'https://x/', '#a']);
});
