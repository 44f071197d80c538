import { expect, test } from 'vitest';
import { headersFor, pagePolicy, redirectPolicy } from '../../src/security/index.ts';

test('a page loads scripts, styles and everything else from its own site only', () => {
  expect(pagePolicy().split('; ')).toEqual([
    "default-src 'none'",
    ...['script', 'style', 'img', 'font', 'connect', 'media', 'object', 'frame'].map(kind => `${kind}-src 'self'`),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(redirectPolicy).toMatch(/^default-src 'none'; script-src 'self'; /);
});

test('the header says what the <meta> says, and who may show a page in a frame', () => {
  expect(headersFor('/a/b/')).toEqual({
    'Content-Security-Policy': `${pagePolicy()}; frame-ancestors 'self'`,
    'Permissions-Policy': expect.stringMatching(/^accelerometer=\(\), camera=\(\), .*usb=\(\)$/),
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
});

test.each(['/-/files/A/a.svg', '/-/files/A/a.pdf', '/-/%66iles/a.svg', '/-//files/./a.svg', '/-/files/%'])(
  '%s is opened without any rights',
  address => {
    const { 'Content-Security-Policy': policy, 'Content-Disposition': disposition } = headersFor(address);
    expect(policy).toMatch(/^sandbox; default-src 'none'; /);
    expect(disposition).toBeUndefined();
  },
);

test('a map, which links to pages, is one of the pages of the site', () => {
  expect(headersFor('/-/map/a/b.svg')).toEqual(headersFor('/a/b/'));
});

test.each(['/-/files/A/a.html', '/-/files/a.b.XHTML', '/-/files/a%2exml', '/-/files/a.xsl'])(
  '%s is downloaded',
  address => expect(headersFor(address)).toMatchObject({ 'Content-Disposition': 'attachment' }),
);

test.each([
  ['/-/assets/page.abc.js', 'public, max-age=31536000, immutable'],
  ['/-/pagefind/index/en_1.pf_index', 'public, max-age=31536000, immutable'],
  ['/-/search/lists/0a/names-0.txt', 'public, max-age=31536000, immutable'],
  ['/a/', undefined],
  ['/-/search/lists.json', undefined],
  ['/-/pagefind/pagefind.all.pf_meta', undefined],
  ['/-/tree/a/1.json', undefined],
])('%s may be kept: %s', (address, expected) => expect(headersFor(address)['Cache-Control']).toBe(expected));

test.each([
  ['/index.md', 'text/markdown; charset=utf-8'],
  ['/a/b/index.md', 'text/markdown; charset=utf-8'],
  ['/-/source/A/B_C.txt', 'text/plain; charset=utf-8'],
  ['/-/source/A/index.md', 'text/plain; charset=utf-8'],
  ['/a/index.html', undefined],
])('the type of %s is %s', (address, expected) => expect(headersFor(address)['Content-Type']).toBe(expected));
