import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { stringifyEntities } from 'stringify-entities';
import { expect, test } from 'vitest';
import { hasMailAddress } from '../../src/address/index.ts';
import { encodeMailAddresses } from '../../src/integration/mail-addresses.ts';
import { cases } from '../support/cases.ts';
import { makeFolder } from '../support/folder.ts';

async function encoded(file: string, text: string): Promise<string> {
  const dir = makeFolder({ [file]: text });
  await encodeMailAddresses(dir);
  return readFileSync(join(dir, file), 'utf8');
}

/** What a browser makes of it, without positions. */
const treeOf = (html: string) =>
  JSON.stringify(fromHtml(html), (key, value) => (key === 'position' ? undefined : value));

const page = `<!doctype html><title>me@example.org</title><meta name="description" content="Write to me@example.org.">
<p><a href="mailto:me@example.org?subject=Hi">me@example.org</a> <code>git@github.com:x/y</code> a&amp;b@example.org
<a href="https://example.org/?to=me%40example.org">x</a> <a href="mailto:jürgen@müller.example">ü</a> @me 5 @ 3</p>`;

test('A program that searches the HTML of a page finds no address, but a browser shows the same page', async () => {
  const html = await encoded('a/index.html', page);
  expect(html).not.toMatch(/@example|@github|%40example/);
  expect(html).not.toContain('mailto:');
  expect(hasMailAddress(html)).toBe(false);
  expect(treeOf(html)).toBe(treeOf(page));
});

test('Structured data stays JSON; scripts, styles and comments stay as they are', async () => {
  const script =
    '<script type="module">const x = "a@b.example";</script><style>a::after{content:"a@b.example"}</style>';
  const data = '{"@context":"https://schema.org","description":"me@example.org"}';
  const html = await encoded('index.html', `${script}<script type="application/ld+json">${data}</script>`);
  expect(html.startsWith(script)).toBe(true);
  expect(html).not.toContain('me@example.org');
  expect(JSON.parse(/ld\+json">(.*)<\/script>$/.exec(html)?.[1] as string)).toEqual(JSON.parse(data));
});

test('Addresses in feeds, maps and Markdown are encoded, those in attachments are not', async () => {
  const address = 'mail me@example.org';
  expect(await encoded('-/feed.atom', `<title>${address}</title>`)).toMatch(
    /^<title>mail &#109;&#101;&#64;[&#;0-9]+<\/title>$/,
  );
  expect(await encoded('-/map/a.svg', `<text>${address}</text>`)).toMatch(/^<text>mail &#109;/);
  expect(await encoded('-/images/a.svg', `<text>${address}</text>`)).toBe(`<text>${address}</text>`);
  expect(JSON.parse(await encoded('-/feed.json', JSON.stringify({ address })))).toEqual({ address });
  expect(await encoded('-/feed.json', JSON.stringify({ address }))).not.toContain('@');
  expect(await encoded('a/index.md', '[Me](mailto:me@example.org) me\\@example.org')).toBe(
    '[Me](me (at) example.org) me (at) example.org',
  );
  expect(await encoded('-/files/a.html', address)).toBe(address);
});

test('Whatever text a page has, a browser shows the same page', async () => {
  const piece = fc.oneof(
    fc.constantFrom('me@example.org', 'mailto:', '%40', '@', '.', ' ', '&', '<', '&#64;', 'ü@ü.example'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const text = fc
    .array(piece, { maxLength: 12 })
    .map(pieces => stringifyEntities(pieces.join(''), { escapeOnly: true }));
  await fc.assert(
    fc.asyncProperty(text, text, async (title, content) => {
      const html = `<!-- me@example.org --><p title="${title}">${content}</p>`;
      expect(treeOf(await encoded('index.html', html))).toBe(treeOf(html));
    }),
    { numRuns: cases(100) },
  );
});
