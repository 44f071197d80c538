import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';

test.each([
  ['use <a href="foo.html"> to link', 'use &lt;a href="foo.html"> to link'],
  ['<a href="Home.md">open', '&lt;a href="Home.md">open'],
  ['<a href="gone.html">x</a>', '<a data-missing="gone.html">x</a>'],
  ['<a title="t" href=\'gone.html\' id="i">x</a>', '<a title="t" data-missing="gone.html" id="i">x</a>'],
  ['<a href="Home.md"><b>x</b></a> <a href="Home.md">', '<a href="/"><b>x</b></a> &lt;a href="Home.md">'],
  ['<b><a href="gone.html">x</b></a>', '<b>&lt;a href="gone.html">x</b>&lt;/a>'],
  [
    '<foo><a href="gone.html"><div>x</foo></div></a>',
    '&lt;foo><a data-missing="gone.html">&lt;div>x&lt;/foo>&lt;/div></a>',
  ],
  ['x <a href="Home.md"> *y* <a href="Home.md">z</a>', 'x &lt;a href="Home.md"> <em>y</em> <a href="/">z</a>'],
])('%j: a link that is closed leads where it should, another one is text', async (markdown, expected) => {
  expect(await articleOf(markdown)).toBe(`<p>${expected}</p>`);
});

test.each([
  ['<font color="#b7dde8">a *b*</font>', '<p><span>a <em>b</em></span></p>'],
  ['a <tt>b</tt> <strike>c</strike> <big>d</big>', '<p>a <code>b</code> <s>c</s> <span>d</span></p>'],
  ['<center>\n\na\n\n</center>', '<div>\n<p>a</p>\n</div>'],
  ['a <font>b', '<p>a &lt;font>b</p>'],
  ['a <center>b</center>', '<p>a &lt;center>b&lt;/center></p>'],
  ['a </font>', '<p>a &lt;/font></p>'],
])('%j: elements that HTML no longer has are shown as others', async (markdown, expected) => {
  expect((await articleOf(markdown)).replace(/\n+/g, '\n')).toBe(expected);
});

test('a link around blocks is no link, and shown as it is written', async () => {
  expect(await articleOf('<a href="gone.html">\n\n# A\n\n</a>')).toContain('&lt;a href="gone.html">');
});

test.each([
  ['<a href="&#72;ome.md">x</a>', '<a href="/">x</a>'],
  ['<a href="&#x48;ome&period;md">x</a>', '<a href="/">x</a>'],
  ['<a href="g&ouml;ne">x</a>', '<a data-missing="göne">x</a>'],
  ['<b>&copy; &nosuch;</b>', '<b>© &amp;nosuch;</b>'],
])('the character references in %j are resolved', async (markdown, expected) => {
  expect(await articleOf(markdown)).toBe(`<p>${expected}</p>`);
});

test('what stands behind a comment leads where it should too; what is in one is nothing', async () => {
  expect(await articleOf('<!-- a <img src="pic.png"> --><a href="Home.md">x</a>')).toBe('<p><a href="/">x</a></p>');
  expect(await articleOf('<!--><a href="Home.md">x</a>')).toBe('<p><a href="/">x</a></p>');
  expect(await articleOf('x <!-- a --> <img src="gone.png">')).toBe(
    '<p>x  <span data-missing="image">gone.png</span></p>',
  );
});
