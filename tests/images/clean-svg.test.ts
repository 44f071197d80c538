import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cleanSvg, cleanSvgFile } from '../../src/images/clean-svg.ts';

const within = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`;

test.each([
  // What is drawn.
  '<defs><path id="p" d="M0 0h9"></path></defs><use xlink:href="#p"></use><use href="#p" fill="url(#g)"></use>',
  '<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AA)} a&#62;b{fill:url("#g")}</style>',
  '<image href="data:image/png;base64,AA" style="filter:url(#f)"></image>',
  '<text xml:space="preserve"> a  <tspan>b</tspan> &#38; &#60; </text>',
  '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">A <b>b</b> c</div></foreignObject><text>A</text></switch>',
  '<a href="https://example.org/"><text>A</text></a><a xlink:href="mailto:a@example.org"><text>A</text></a>',
  '<rect width="9" transform="rotate(45)"><animate attributeName="x" to="9"></animate></rect>',
])('what is drawn stays: %s', content => {
  expect(cleanSvg(within(content))).toBe(within(content));
});

test.each([
  ['<script>alert(1)</script>', ''],
  ['<script href="https://example.org/x.js"/>', ''],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', ''],
  ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', ''],
  ['<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"><p>x</p></iframe>', ''],
  ['<g onclick="alert(1)" ONLOAD="alert(1)"/>', '<g></g>'],
  ['<a href=" java&#10;script:alert(1)"><text>A</text></a>', '<a><text>A</text></a>'],
  ['<a xlink:href="data:text/html,x"/>', '<a></a>'],
  ['<set attributeName="href" to="javascript:alert(1)"/>', ''],
  ['<animate attributeName="xlink:href" values="javascript:alert(1)"/>', ''],
  ['<set attributeName="onclick" to="alert(1)"/>', ''],
  ['<image href="https://example.org/x.png"/>', '<image></image>'],
  ['<image href="../secret.png"/>', '<image></image>'],
  ['<use href="https://example.org/x.svg#a"/>', '<use></use>'],
  ['<use href="data:image/svg+xml,x#a"/>', '<use></use>'],
  ['<g xml:base="https://example.org/"/>', '<g></g>'],
  ['<g fill="url(https://example.org/x.svg#a)"/>', '<g fill="url(#)"></g>'],
  ['<g style="fill: url( \'//example.org/x\' )"/>', '<g style="fill: url( &#34;#&#34; )"></g>'],
  ['<g style="fill: u\\72l(https://example.org/x)"/>', '<g style="fill: removed(https://example.org/x)"></g>'],
  [
    '<style>@import "https://example.org/x.css"; a{}</style>',
    '<style>@removed "https://example.org/x.css"; a{}</style>',
  ],
  ['<style><![CDATA[@im\\port url(//example.org/x);]]></style>', '<style>@removed url(#);</style>'],
  ['<style><g/>a{}<g>b{}</g>@import "//example.org/x"</style>', '<style>a{}@removed "//example.org/x"</style>'],
  ['<style>a{b:image-set("https://example.org/x" 1x)}</style>', '<style>a{b:image-set("#" 1x)}</style>'],
  ['<style>a{b:url(https://example.org/</style>', '<style>a{b:url(#)</style>'],
  ['<!-- <script> --><?xml-stylesheet href="x.xsl" type="text/xsl"?>', ''],
  ['<metadata>/home/ada/x.svg</metadata><p:namedview xmlns:p="urn:p" p:path="/home/ada"/>', ''],
])('%s becomes %j', (content, cleaned) => {
  expect(cleanSvg(within(content))).toBe(within(cleaned));
});

test('entities become their text; entities of entities, and other files, do not', () => {
  const doctype = '<!DOCTYPE svg [<!ENTITY a "A&#38;"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  expect(cleanSvg(doctype + within('<text>&a;&b;</text>'))).toBe(within('<text>A&#38;#38;&#38;a;&#38;a;</text>'));
  expect(cleanSvg(doctype + within('<text>&c;</text>'))).not.toContain('root');
  const bomb = `<!DOCTYPE svg [<!ENTITY a "${'A'.repeat(100_000)}">]>${within(`<text>${'&a;'.repeat(100_000)}</text>`)}`;
  expect(cleanSvg(bomb).length).toBeLessThan(1000);
});

test('line endings are those of XML', () => {
  const lines = `${within('<text>a\r\nb\rc&#13;</text>')}\r\n`;
  expect(cleanSvg(lines)).toBe(`${within('<text>a\nb\nc&#13;</text>')}\n`);
});

test('XML that is not well-formed ends where browsers end it', () => {
  expect(cleanSvg(within('<g><text>A</g><script>alert(1)</script>'))).toMatch(/<text>A$/);
  expect(cleanSvg('GIF89a')).toBe('');
  expect(cleanSvg('')).toBe('');
});

test('a file in another encoding becomes UTF-8, and a compressed one stays compressed', () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${within('<text>ä</text>')}`;
  const clean = within('<text>ä</text>');
  expect(cleanSvgFile(Buffer.from(text, 'latin1')).toString()).toBe(clean);
  for (const mark of ['\ufeff', '']) {
    expect(cleanSvgFile(Buffer.from(mark + clean, 'utf16le')).toString()).toBe(clean);
    expect(cleanSvgFile(Buffer.from(mark + clean, 'utf16le').swap16()).toString()).toBe(clean);
    expect(cleanSvgFile(Buffer.from(mark + clean)).toString()).toBe(clean);
  }
  expect(gunzipSync(cleanSvgFile(gzipSync(within('<script/>ä')))).toString()).toBe(within('ä'));
});
