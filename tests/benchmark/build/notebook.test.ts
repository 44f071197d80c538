import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type * as Mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { expect, onTestFinished, test } from 'vitest';
import { openNotebook } from '../../../src/notebook/index.ts';
import { type Heading, type Link, type ObjectBlock, parseNote, type Tag } from '../../../src/zim/index.ts';
import { markdownNote } from './notebook/markdown.ts';
import { makePages, type Page } from './notebook/pages.ts';
import { writeZim, zimNote } from './notebook/zim.ts';

const sizes = fc.integer({ min: 1, max: 60 });
const seeds = fc.integer({ min: 1, max: 1_000_000 });

const linksOf = ({ blocks }: Page) =>
  blocks.flatMap(block =>
    block.type === 'paragraph' ? block.content : block.type === 'list' ? block.items.flat() : [],
  );

const headingsOf = ({ blocks }: Page) => blocks.flatMap(block => (block.type === 'heading' ? block.text : []));

/** The nodes of a type, in the order of the text. */
function nodes<Found extends Node>(tree: Node, type: Found['type']): Found[] {
  const found: Found[] = [];
  visit(tree, type, node => void found.push(node as Found));
  return found;
}

test('the same seed makes the same notebook, and another one another', () => {
  fc.assert(
    fc.property(sizes, seeds, (size, seed) => {
      expect(makePages(size, seed)).toEqual(makePages(size, seed));
    }),
    { numRuns: 20 },
  );
  expect(makePages(20, 1)).not.toEqual(makePages(20, 2));
});

test('every page has a name and an address of its own, and every link leads to another page', () => {
  fc.assert(
    fc.property(sizes, seeds, (size, seed) => {
      const pages = makePages(size, seed);
      const names = new Set(pages.map(({ name }) => name));
      expect(names.size).toBe(size);
      expect(new Set(pages.map(({ address }) => address)).size).toBe(size);
      for (const page of pages) {
        const targets = linksOf(page).flatMap(({ link }) => link?.name ?? []);
        expect(targets).not.toContain(page.name);
        expect(targets.filter(name => !names.has(name))).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test('a page has about 3 kB, two blocks of code, headings, tags and links', () => {
  const pages = makePages(200);
  const mean = (of: (page: Page) => number) => pages.reduce((sum, page) => sum + of(page), 0) / pages.length;
  expect(mean(page => zimNote(page).length)).toBeGreaterThan(2700);
  expect(mean(page => zimNote(page).length)).toBeLessThan(3300);
  expect(mean(page => linksOf(page).filter(({ link }) => link).length)).toBeGreaterThan(2);
  for (const { blocks, tags } of pages) {
    expect(blocks.filter(({ type }) => type === 'code')).toHaveLength(2);
    expect(blocks.some(({ type }) => type === 'heading')).toBe(true);
    expect(tags.length).toBeGreaterThan(0);
  }
});

test('a larger notebook has more different words', () => {
  const words = (size: number) => new Set(makePages(size).flatMap(page => zimNote(page).match(/\p{L}+/gu) ?? [])).size;
  expect(words(160)).toBeGreaterThan(1.5 * words(40));
});

test('Zim’s note is what the page is', () => {
  for (const page of makePages(30)) {
    const { tree } = parseNote(zimNote(page));
    const code = nodes<ObjectBlock>(tree, 'object').map(({ attributes, value }) => [attributes.lang, value.trimEnd()]);
    expect(nodes<Heading>(tree, 'heading').map(node => textOf(node))).toEqual([page.title, ...headingsOf(page)]);
    expect(code).toEqual(
      page.blocks.flatMap(block => (block.type === 'code' ? [[block.zimLanguage, block.text]] : [])),
    );
    expect(nodes<Link>(tree, 'link').map(({ href }) => href)).toEqual(
      linksOf(page).flatMap(({ link }) => (link ? `:${link.name}` : [])),
    );
    expect(nodes<Tag>(tree, 'tag').map(({ name }) => name)).toEqual(page.tags);
  }
});

test('the Markdown is what the page is', () => {
  for (const page of makePages(30)) {
    const note = markdownNote(page, { home: 'index', link: ({ address }) => address });
    const [, frontMatter, text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(note) ?? [];
    const tree = fromMarkdown(text);
    expect(frontMatter).toBe(`title: ${page.title}\ntags: [${page.tags.join(', ')}]`);
    expect(nodes<Mdast.Heading>(tree, 'heading').map(node => textOf(node))).toEqual(headingsOf(page));
    expect(nodes<Mdast.Code>(tree, 'code').map(({ lang, value }) => [lang, value])).toEqual(
      page.blocks.flatMap(block => (block.type === 'code' ? [[block.language, block.text]] : [])),
    );
    expect(nodes<Mdast.Link>(tree, 'link').map(({ url }) => url)).toEqual(
      linksOf(page).flatMap(({ link }) => link?.address ?? []),
    );
  }
});

test('Zimlight puts pages where the peers put them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pages = makePages(40);
  writeZim(pages, join(folder, 'notes'));
  const notebook = openNotebook(join(folder, 'notes'));
  const addresses = pages.map(({ name }) => notebook.pages.get(name)?.address);
  expect(addresses).toEqual(pages.map(({ address }) => address));
});
