import { expect, test, vi } from 'vitest';
import { takeQuery } from '../../../src/search-ui/client/highlight-handover.ts';
import { rememberQuery } from '../../../src/search-ui/client/remember-query.ts';
import { stubStorage } from '../../support/storage.ts';

const link = { pathname: '/a/' } as HTMLAnchorElement;

test.each([false, true])('the page that is opened from a result takes the query once; in a new tab: %s', inNewTab => {
  stubStorage();
  rememberQuery(link, 'pod', inNewTab);
  vi.stubGlobal('location', { pathname: '/b/' });
  expect(takeQuery()).toBeUndefined();
  vi.stubGlobal('location', link);
  expect([takeQuery(), takeQuery()]).toEqual(['pod', undefined]);
});

test.each([
  'null',
  '7',
  '{',
  '{"/a/":null}',
  '{"/a/":"pod"}',
  '{"/a/":{"query":7,"at":9e15}}',
  '{"/a/":{"query":"pod","at":"9e15"}}',
  '{"/a/":{"query":"pod","at":1}}',
])('what other scripts have stored, or what is old, is ignored: %s', stored => {
  const { session, local } = stubStorage();
  for (const values of [session, local]) values.set('zimlight-search', stored);
  vi.stubGlobal('location', link);
  expect(takeQuery()).toBeUndefined();
  rememberQuery(link, 'pod', false);
  expect(takeQuery()).toBe('pod');
});
