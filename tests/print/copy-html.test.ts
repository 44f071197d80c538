import { expect, test } from 'vitest';
import { copyNotes } from '../../src/print/copy-html.ts';

const site = { origin: new URL('https://example.org'), base: '/n/' };

/** The HTML of a note, as the second one of a document of `/a/` and `/ä/`. */
const copied = (html: string) =>
  copyNotes(
    [
      { address: '/a/', html: '' },
      { address: '/ä/', html },
    ],
    site,
  )[1]?.html;

test.for([
  [
    'ids, and what refers to them',
    '<p id="x" aria-describedby="x y">',
    '<p id="page-2.x" aria-describedby="page-2.x page-2.y">',
  ],
  ['a link on the page', '<a href="#x%20y">', '<a href="#page-2.x%20y">'],
  ['a link to a page of the document', '<a href="/n/a/">', '<a href="#page-1.">'],
  ['a link to a place there', '<a href="/n/a/#x">', '<a href="#page-1.x">'],
  ['one with a query', '<a href="/n/a/?x=1&#x26;y=2#x">', '<a href="#page-1.x">'],
  ['a link to a page with a name beyond ASCII', '<a href="/n/%C3%A4/#x">', '<a href="#page-2.x">'],
  ['a link with the origin of the site', '<a href="https://example.org/n/a/#x">', '<a href="#page-1.x">'],
  ['a link to another page', '<a href="/n/b/#x">', '<a href="/n/b/#x">'],
  ['a link to another site', '<a href="https://example.com/n/a/">', '<a href="https://example.com/n/a/">'],
  ['a picture', '<img src="/n/-/files/a.png" loading="lazy">', '<img src="/n/-/files/a.png" loading="eager">'],
  ['its sizes', '<img srcset="/n/1.webp 1w, /n/2.webp 2w">', '<img srcset="/n/1.webp 1w, /n/2.webp 2w">'],
  ['parts of a drawing', '<path fill="url(#g)" />', '<path fill="url(#page-2.g)" />'],
  ['folded details', '<details class="x">', '<details open class="x">'],
  ['unfolded details', '<details open><details open class="x">', '<details open><details open class="x">'],
  ['a permalink', '<h2>A</h2><a class="permalink" href="#a" aria-label="Link to “a > b”"></a>', '<h2>A</h2>'],
  ['text that looks like an attribute', '<p title="a > b">say id="x"</p>', '<p title="a > b">say id="x"</p>'],
] as const)('copies %s', ([, html, expected]) => {
  expect(copied(html)).toBe(expected);
});
