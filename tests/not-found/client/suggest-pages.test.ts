import { expect, test } from 'vitest';
import { pageIndexOf } from '../../../src/integration/page-index.ts';
import { samePage, suggestPages, typedParts } from '../../../src/not-found/client/suggest-pages.ts';

const titles = {
  '/': 'Home',
  '/workloads/': 'Workloads',
  '/workloads/pod/': 'Pod',
  '/workloads/deployment/': 'Deployment',
  '/workloads/daemon-set/': 'DaemonSet',
  '/security/pod-security/': 'Pod security',
  '/reference/kubectl/': 'kubectl',
  '/straße/übung/': 'Übung macht den Meister',
  '/日本語/設定/': '設定',
  '/policies/network-policy/': 'Network policy',
};
const pages = Object.entries(titles).map(([address, title]) => ({ address, title }));
const former: [string, string][] = [['/capsules/capsule/', '/workloads/pod/']];
const addresses = pageIndexOf(pages, { former });

const same = (path: string, base = '/') => samePage(typedParts(path, base), addresses)?.address;
const near = (path: string, base = '/') =>
  suggestPages(typedParts(path, base), addresses).map(({ address }) => address);

test.each([
  ['/Workloads/POD/', '/workloads/pod/'],
  ['/workloads//pod', '/workloads/pod/'],
  ['/Workloads/Daemon_Set.txt', '/workloads/daemon-set/'],
  ['/workloads/daemon%20set.html', '/workloads/daemon-set/'],
  ['/workloads/pod/index.html', '/workloads/pod/'],
  ['/Workloads:Pod', '/workloads/pod/'],
  ['/STRA%C3%9FE/%C3%9Cbung/', '/straße/übung/'],
  ['/Capsules/Capsule', '/workloads/pod/'],
])('%s is the address of a page in another spelling', (path, address) => {
  expect(same(path)).toBe(address);
});

test('the base of the site is ignored, in any case', () => {
  expect(same('/Notes/Workloads/Pod/', '/notes/')).toBe('/workloads/pod/');
  expect(same('/NOTES', '/notes/')).toBe('/');
  expect(near('/wiki/workloads/pod/', '/notes/')[0]).toBe('/workloads/pod/');
});

test.each([
  ['a typo', '/workloads/deploymnet/', '/workloads/deployment/'],
  ['a missing letter in the segment above', '/worklods/pod/', '/workloads/pod/'],
  ['a plural', '/workloads/pods/', '/workloads/pod/'],
  ['another form of plural', '/policies/network-policies/', '/policies/network-policy/'],
  ['a missing segment above', '/pod/', '/workloads/pod/'],
  ['an extra segment', '/docs/v1/workloads/deployment/', '/workloads/deployment/'],
  ['another place', '/reference/deployment/', '/workloads/deployment/'],
  ['one segment in place of two', '/workloads-pod/', '/workloads/pod/'],
  ['without accents', '/strasse/ubung/', '/straße/übung/'],
  ['the title', '/network-policy/', '/policies/network-policy/'],
  ['a typo in a former name', '/capsules/capsul/', '/workloads/pod/'],
  ['a plural in another place', '/security/pods/', '/workloads/pod/'],
  ['some of the words', '/security/pod/', '/security/pod-security/'],
  ['another script', '/設定/', '/日本語/設定/'],
  ['only the page above exists', '/workloads/xylophone/', '/workloads/'],
])('%s: %s', (_, path, address) => {
  expect(same(path)).toBeUndefined();
  expect(near(path).slice(0, 2)).toContain(address);
});

test('an address unlike any other has no suggestions', () => {
  expect(near('/zzzzzzzz/')).toEqual([]);
  expect(near('/%E4%/%2F/')).toEqual([]);
});
