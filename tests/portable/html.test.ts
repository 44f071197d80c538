import { expect, test } from 'vitest';
import { portableHtml } from '../../src/portable/html.ts';
import { pagePolicy } from '../../src/security/index.ts';

const site = { base: '/notes/', script: '-/assets/site.js' };
const change = async (html: string) => (await portableHtml(html, 'a/b/index.html', site)).html;

test('URLs of the site become relative, in every attribute that holds some', async () => {
  expect(
    await change(
      '<link href="/notes/-/x.css"><a href="/notes/c/?q=1&amp;r=2#d">c</a><img src="/notes/-/x.png" ' +
        'srcset="/notes/-/x-1.webp 480w, /notes/-/x,2.webp 960w"><form action="/notes/-/search/"></form>' +
        '<object data="/notes/-/files/x.pdf"></object><svg><image xlink:href="/notes/-/x.png"/></svg>' +
        '<template><a href="/notes/">Home</a></template><meta http-equiv="refresh" content="0;url=/notes/c/">',
    ),
  ).toBe(
    '<link href="../../-/x.css"><a href="../../c/index.html?q=1&amp;r=2#d">c</a><img src="../../-/x.png" ' +
      'srcset="../../-/x-1.webp 480w, ../../-/x,2.webp 960w"><form action="../../-/search/index.html"></form>' +
      '<object data="../../-/files/x.pdf"></object><svg><image xlink:href="../../-/x.png"/></svg>' +
      '<template><a href="../../index.html">Home</a></template><meta http-equiv="refresh" content="0;url=../../c/index.html">',
  );
});

test('URLs become relative in what readers without scripts see, too', async () => {
  const page = (a: string, b: string) =>
    `<p>é <a href="${a}">c</a><noscript><ul class="x"><li><a href="${a}">c</a></ul></noscript> <noscript></noscript><img src="${b}">`;
  expect(await change(page('/notes/c/', '/notes/-/x.png'))).toBe(page('../../c/index.html', '../../-/x.png'));
});

test('URLs in a map become relative, and it stays an SVG file', async () => {
  const map = (sheet: string, page: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>x</title><link xmlns="http://www.w3.org/1999/xhtml" ` +
    `rel="stylesheet" href="${sheet}"/><path d="M1 2h0"/><a href="${page}" target="_top"><text>A &amp; B</text></a></svg>\n`;
  const { html } = await portableHtml(map('/notes/-/x.css', '/notes/a/b/'), '-/map/a/b.svg', site);
  expect(html).toBe(map('../../../-/x.css', '../../../a/b/index.html'));
});

test('scripts learn where the site is', async () => {
  expect(await change('<nav data-base="/notes"></nav><form data-base="/notes/"></form>')).toBe(
    '<nav data-base="../.."></nav><form data-base="../../"></form>',
  );
});

test('everything but URLs, modules and the policy stays the same, to the byte', async () => {
  const html =
    '<!DOCTYPE html>\r\n<p title=\'/notes/a/\' class=x>href="/notes/a/" &lt;a href="/notes/a/"&gt; &#x6d;e</p>' +
    '<!-- <a href="/notes/a/"> --><script type="application/ld+json">{"url":"<a href=\\"/notes/a/\\">"}</script>' +
    '<a href="https://example.org/notes/a/" title="&quot;&#109;">x</a><a href="#part">y</a><p>é<br>';
  expect(await change(html)).toBe(html);
});

test('one script stands for all modules, which it runs in order', async () => {
  const html =
    '<head><script type="module" src="/notes/-/assets/search.js"></script><script src="/notes/-/theme.js"></script></head>' +
    '<script type="module" src="/notes/-/assets/page.js"></script>';
  expect(await portableHtml(html, 'a/index.html', site)).toEqual({
    html:
      '<head><script defer src="../-/assets/site.js" data-modules="-/assets/search.js -/assets/page.js"></script>' +
      '<script src="../-/theme.js"></script></head>',
    modules: ['-/assets/search.js', '-/assets/page.js'],
  });
});

test('the policy allows files of the disk, and requests to nowhere', async () => {
  const html = await change(`<meta http-equiv="Content-Security-Policy" content="${pagePolicy()}">`);
  const [, content = ''] = /content="([^"]*)"/.exec(html) ?? [];
  const directives = Object.fromEntries(
    content.split('; ').map(directive => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );
  expect(directives).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self' file:",
    'img-src': "'self' file:",
    'base-uri': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'zimlight',
  });
  expect(directives).not.toHaveProperty('connect-src');
  expect(content).not.toMatch(/'unsafe-|https?:|\*/);
});
