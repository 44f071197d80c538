import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { contentType, mediaType, requestAddress } from '../../src/integration/http.ts';

test.each([
  ['/-/search/lists.json', 'application/json; charset=utf-8'],
  ['/a/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/-/assets/icon.svg', 'image/svg+xml; charset=utf-8'],
  ['/-/images/a.PNG', 'image/png'],
  ['/a.b/c', 'application/octet-stream'],
  ['/a/html', 'application/octet-stream'],
])('%s is sent as %s', (address, type) => {
  expect(contentType(address)).toBe(type);
});

test('a media type says nothing of the encoding', () => {
  expect(mediaType('/-/files/a.txt')).toBe('text/plain');
});

test.each([
  ['/a/?b#c', '/a/', '?b#c'],
  ['/a#c?b', '/a', '#c?b'],
  ['//:80', '//:80', ''],
  ['', '', ''],
])('the address of a request to %j is %j', (url, address, rest) => {
  expect(requestAddress({ url } as IncomingMessage)).toEqual({ address, rest });
});
