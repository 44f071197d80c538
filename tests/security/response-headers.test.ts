import { expect, test } from 'vitest';
import { headersFor, pagePolicy, redirectPolicy } from '../../src/security/index.ts';

test('a page loads scripts, styles and everything else from its own site only', () => {
  expect(pagePolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ...['style', 'img', 'font', 'connect', 'media', 'object', 'frame'].map(kind => `${kind}-src 'self'`),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(redirectPolicy).toMatch(/^default-src 'none'; script-src 'self'; /);
});

test('the header says what the <meta> says, and who may show a page in a frame', () => {
  expect(headersFor('/a/b/')).toEqual({
    'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'self'`,
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

test.each(['/-/files/A/a.html', '/-/files/a.b.XHTML', '/-/files/a%2exml', '/-/files/a.xsl'])(
  '%s is downloaded',
  address => expect(headersFor(address)).toMatchObject({ 'Content-Disposition': 'attachment' }),
);
