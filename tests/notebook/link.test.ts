import { expect, test } from 'vitest';
import { type Notebook, openNotebook, type Page, resolveLink } from '../../src/notebook/index.ts';
import { header, makeFolder, makeNotebook } from '../support/folder.ts';

/** Follows links on a page: href → full name of the page, with `?` if it does not exist, `/` if it is only a folder. */
function follow(notebook: Notebook, source: string, hrefs: string[]): Record<string, string | null> {
  const page = notebook.pages.get(source) as Page;
  return Object.fromEntries(
    hrefs.map(href => {
      const link = resolveLink(notebook, page, href);
      if (link.kind !== 'page') throw new Error(`${href} is a link of the kind ${link.kind}`);
      return [href, link.page && link.page + (link.exists ? '' : link.isFolder ? ' /' : ' ?')];
    }),
  );
}

test('an absolute link starts at the top, a relative one below its page', () => {
  const notebook = makeNotebook(['A', 'A:B', 'A:A', 'A:A:B', 'B']);
  expect(follow(notebook, 'A', [':A', ':B', ':A:B', ':C', '+A', '+B', '+A:B', '+C', ':A:'])).toEqual({
    ':A': 'A',
    ':B': 'B',
    ':A:B': 'A:B',
    ':C': 'C ?',
    '+A': 'A:A',
    '+B': 'A:B',
    '+A:B': 'A:A:B',
    '+C': 'A:C ?',
    ':A:': 'A',
  });
});

test('a floating link goes to the nearest page of its first part, from there on down; else to a sibling', () => {
  const notebook = makeNotebook(['M:N:C', 'M:N:D', 'M:D', 'D', 'D:E', 'A']);
  expect(follow(notebook, 'M:N:C', ['C', 'D', 'D:E', 'N', 'M', 'M:D', 'A', 'A:x', 'New', 'New:er'])).toEqual({
    C: 'M:N:C',
    D: 'M:N:D',
    'D:E': 'M:N:D:E ?',
    N: 'M:N /',
    M: 'M /',
    'M:D': 'M:D',
    A: 'A',
    'A:x': 'A:x ?',
    New: 'M:N:New ?',
    'New:er': 'M:N:New:er ?',
  });
});

test('oddities of Zim: a farther page wins if it sorts behind, and pages above are compared letter by letter', () => {
  expect(follow(makeNotebook(['M:N:C', 'M:N:P', 'M:P']), 'M:N:C', ['P'])).toEqual({ P: 'M:P' });
  expect(follow(makeNotebook(['M:N', 'M:Z', 'Z']), 'M:N', ['Z'])).toEqual({ Z: 'Z' });
  expect(follow(makeNotebook(['Foo:X', 'Foobar:Y']), 'Foobar:Y', ['X'])).toEqual({ X: 'Foo:X' });
});

test('names match whatever their case, their `_`, the zeros and the script of numbers, the form of Unicode', () => {
  const notebook = makeNotebook(['Home', 'Page 1', 'page 2', 'Page 2', 'é', 'A B']);
  const hrefs = ['page_01', 'PAGE 1', 'page １', 'Page 2', 'page 2', 'PAGE 2', 'E\u0301', 'a_b', ' A B ', 'A  B'];
  expect(follow(notebook, 'Home', hrefs)).toEqual({
    page_01: 'Page 1',
    'PAGE 1': 'Page 1',
    'page １': 'Page 1',
    'Page 2': 'Page 2',
    'page 2': 'page 2',
    'PAGE 2': 'page 2',
    'E\u0301': 'é',
    a_b: 'A B',
    ' A B ': 'A B',
    'A  B': 'A  B ?',
  });
});

test('invalid characters are dropped; where nothing is left, there is no page', () => {
  const notebook = makeNotebook(['Home', 'C++', 'What']);
  expect(follow(notebook, 'Home', ['(C++', 'Wh*at', '"What"', '::What::', '_What', '+', '..', ':#x'])).toEqual({
    '(C++': 'C++',
    'Wh*at': 'What',
    '"What"': 'What',
    '::What::': 'What',
    _What: 'What',
    '+': null,
    '..': null,
    ':#x': null,
  });
});

test('a link leads to a page, a folder without a note, or a missing page, with an anchor', () => {
  const notebook = makeNotebook(['Home', 'A:B']);
  const resolve = (href: string) => resolveLink(notebook, notebook.home as Page, href);
  expect(resolve('A:B#The Heading (1)')).toEqual({
    kind: 'page',
    page: 'A:B',
    exists: true,
    isFolder: false,
    anchor: 'the-heading-1',
    address: '/a/b/',
  });
  expect(resolve('#top')).toEqual({
    kind: 'page',
    page: 'Home',
    exists: true,
    isFolder: false,
    anchor: 'top',
    address: '/',
  });
  expect(resolve('A')).toEqual({
    kind: 'page',
    page: 'A',
    exists: false,
    isFolder: true,
    anchor: null,
    address: '/a/',
  });
  expect(resolve('No')).toEqual({
    kind: 'page',
    page: 'No',
    exists: false,
    isFolder: false,
    anchor: null,
    address: null,
  });
});

test('links that lead out of the notebook', () => {
  const notebook = makeNotebook(['Home']);
  const resolve = (href: string) => resolveLink(notebook, notebook.home as Page, href);
  expect(['https://x/?a=b', 'a@b.org', 'mailto:a@b.org', 'www.a.b/c', '\\\\host\\a b', 'mid:a@b'].map(resolve)).toEqual(
    [
      { kind: 'url', url: 'https://x/?a=b' },
      { kind: 'url', url: 'mailto:a@b.org' },
      { kind: 'url', url: 'mailto:a@b.org' },
      { kind: 'url', url: 'http://www.a.b/c' },
      { kind: 'url', url: 'smb://host/a%20b' },
      { kind: 'url', url: 'mid:a@b' },
    ],
  );
});

test('interwiki links: the names that Zim knows, those of the caller before them, and the notebook itself', () => {
  const settings = '[Notebook]\nname=My Notes\ninterwiki=mine\n';
  const folder = makeFolder({ 'notebook.zim': settings, 'Home.txt': header, 'A/B.txt': header });
  const interwiki = { Jira: 'https://jira.example.org/browse/{NAME}', wpde: 'https://example.org/?q={URL}&de' };
  const notebook = openNotebook(folder, { interwiki });
  const resolve = (href: string) => resolveLink(notebook, notebook.home as Page, href);
  const hrefs = ['wp?Zim (software)/a', 'WP?ü', 'rfc?822', 'jira?AB-1 $&', 'wpde?$&', 'nobody?x', 'zim+file:///x?y'];
  expect(hrefs.map(resolve)).toEqual([
    { kind: 'interwiki', url: 'https://en.wikipedia.org/wiki/Zim%20%28software%29/a' },
    { kind: 'interwiki', url: 'https://en.wikipedia.org/wiki/%C3%BC' },
    { kind: 'interwiki', url: 'https://www.ietf.org/rfc/rfc822.txt' },
    { kind: 'interwiki', url: 'https://jira.example.org/browse/AB-1 $&' },
    { kind: 'interwiki', url: 'https://example.org/?q=%24%26&de' },
    { kind: 'interwiki', url: null },
    { kind: 'interwiki', url: null },
  ]);
  expect(['mine?A:B#x', 'MINE?a:b', 'my_notes?A:B', 'mine?C'].map(resolve)).toMatchObject([
    { kind: 'page', page: 'A:B', anchor: 'x', address: '/a/b/' },
    { kind: 'page', page: 'A:B', anchor: null, address: '/a/b/' },
    { kind: 'page', page: 'A:B', anchor: null, address: '/a/b/' },
    { kind: 'page', page: 'C', exists: false },
  ]);
});

test('whatever is between the brackets, there is an answer', () => {
  const notebook = makeNotebook(['Home']);
  const kindOf = (part: string) => {
    const href = `${part}a${part.repeat(50_000)}a`;
    return resolveLink(notebook, notebook.home as Page, href).kind;
  };
  const parts = ['@', ' ', 'a@', '.a', ':', '::a', '+', '_', '\ud800', '%', '?', '\\', 'www.', './', '//', '~/'];
  expect(Object.groupBy(parts, kindOf)).toEqual({
    page: ['@', ' ', 'a@', '.a', ':', '::a', '+', '_', '\ud800', '%', '?', '\\'],
    url: ['www.'],
    file: ['./', '//', '~/'],
  });
});
