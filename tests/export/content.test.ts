import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAll } from '../support/check-links.ts';
import { exportTo, type LoadedExport, loadForExport } from '../support/export.ts';

const root = join(import.meta.dirname, '../..');
/** Programs that read an export: flavour, command and its arguments. */
const readers: [flavour: string, command: string, args: string[]][] = [
  [
    'gfm',
    'cmark-gfm',
    ['--unsafe', ...['table', 'strikethrough', 'tasklist', 'autolink'].flatMap(name => ['-e', name])],
  ],
  ['gfm', 'pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none']],
  ['commonmark', 'cmark', ['--unsafe']],
  ['commonmark', 'pandoc', ['-f', 'commonmark', '-t', 'html', '--wrap=none']],
];

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 td th pre div blockquote br hr tr'.split(' '));

/** The words of HTML as readers see them, without what the site adds. */
function wordsIn(html: string): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && (node.properties.dataGenerated !== undefined || node.tagName === 'math')) return '';
    const text = 'children' in node ? node.children.map(textOf).join('') : '';
    return node.type === 'element' && blocks.has(node.tagName) ? `${text}\n` : text;
  };
  return (
    textOf(fromHtml(html, { fragment: true }))
      // Not every reader knows alerts, and what stands for checkboxes.
      .replace(/[☐☑☒▷◁]|\[[ x]\]|\[![A-Z]+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const withoutHeader = (note: string) => note.replace(/^---\n[\s\S]*?\n---\n/, '');

let loaded: Omit<LoadedExport, 'flavour'>;
beforeAll(async () => {
  loaded = await loadForExport(join(root, 'content'));
});

test('every link that has a target leads to it on GitHub, in Obsidian and in Hugo', async () => {
  const flavours = ['github', 'obsidian', 'hugo'];
  expect(await checkAll(join(root, 'content'), loaded, flavours)).toBeGreaterThan(400);
});

describe.each(readers)('%s, read by %s', (flavour, command, args) => {
  test.skipIf(spawnSync(command, ['--version']).error)('has the words of our pages', async () => {
    const { notes } = await exportTo(flavour, loaded, join(root, 'content'));
    const pages = loaded.pages.filter(({ data }) => data.note);
    // One process for all pages is enough.
    const between = '\n\nNEXT PAGE\n\n';
    const input = pages
      .map(({ data }) => withoutHeader(notes.get(`${data.file?.replace(/\.\w+$/, '')}.md`) ?? ''))
      .join(between);
    const { stdout } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 100_000_000 });
    const read = stdout.split(/<p>NEXT PAGE<\/p>/).map(wordsIn);
    expect(read).toEqual(pages.map(({ data }) => wordsIn(data.html)));
  });
});
