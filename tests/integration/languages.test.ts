import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelLanguages, labelsFor } from '../../src/i18n/labels.ts';
import { header, writeFiles } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { runMain } from '../support/run-main.ts';

const folder = temporaryFolder(afterAll);

/** Builds the site of a notebook whose notes are in a language, and returns its folder. */
async function build(language: string): Promise<string> {
  const notebook = join(folder, `notes-${language}`);
  writeFiles(notebook, {
    'notebook.zim': '[Notebook]\nname=Ø\nhome=Ø\n',
    'zimlight.yaml': `language: ${language}\nsite: https://example.org\neditUrl: https://example.org/{path}\n`,
    'Ø.txt': `${header}====== Ø ======\n[[Å]] @æ [[Æ]]\n\n[*] ø\n[ ] å\n\n| æ |\n|:---|\n| ø |\n\n'''\nå\n'''\n`,
    'Å.txt': `${header}====== Å ======\n[[Ø]]\n\n===== Æ =====\n\n===== Ø =====\n\n===== Å =====\n`,
    'Å/Ø.txt': `${header}[[Å]]\n`,
  });
  const site = join(folder, language);
  const { code, stderr } = await runMain(['build', notebook, '--out', site], folder);
  if (code !== 0) throw new Error(stderr);
  return site;
}

const files = (site: string, end: string) =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith(end));

const read = (site: string, name: string) => readFileSync(join(site, name), 'utf8');

let arabic: string;
let danish: string;
beforeAll(async () => {
  arabic = await build('ar');
  danish = await build('da');
});

test('a page in a language of the interface is all in this language', () => {
  const html = read(arabic, 'index.html');
  expect(html).toContain('<html lang="ar" dir="rtl"');
  for (const [text, lang] of marked(fromHtml(html))) {
    if (/\p{Script=Arabic}/u.test(text)) expect([text, lang]).toEqual([text, 'ar']);
  }
  expect(html).toContain(`aria-label="${labelsFor('ar').note['checked-box']}"`);
});

test('from right to left, the arrow to the left leads to the next page', () => {
  const keys = (site: string) =>
    JSON.stringify(JSON.parse(read(site, '-/words.json')).shortcuts)
      .match(/(?<=")[jk←→](?=")/g)
      ?.join('');
  expect(keys(danish)).toBe('j→k←');
  expect(keys(arabic)).toBe('j←k→');
});

/** The texts but for code, and the names in a node, each with the language that it is marked with. */
function marked(node: Root | RootContent, around = ''): [string, string][] {
  if (node.type === 'text') return [[node.value.trim(), around]];
  if (!('children' in node)) return [];
  if (node.type !== 'element') return node.children.flatMap(child => marked(child, around));
  const { lang = around, ariaLabel, title } = node.properties;
  if (['head', 'script', 'style', 'svg', 'code'].includes(node.tagName)) return [];
  const names = [ariaLabel, title].filter(name => name !== undefined);
  const content = node.tagName === 'template' ? [node.content as Root] : node.children;
  return [
    ...names.map((name): [string, string] => [String(name), String(lang)]),
    ...content.flatMap(child => marked(child, String(lang))),
  ];
}

test('where there are no labels in the language of the notes, all words of the interface are marked as English', () => {
  const notes = /^[@\s›·]*(?:[ØøÅåÆæ]+[\s›·:]*)+$/;
  for (const name of files(danish, '.html')) {
    if (/^-[\\/]p[\\/]/.test(name)) continue;
    for (const [text, lang] of marked(fromHtml(read(danish, name)))) {
      if (notes.test(text)) expect([name, text, lang]).toEqual([name, text, 'da']);
      else if (/[a-z]{3}/i.test(text)) expect([name, text, lang]).toEqual([name, text, 'en']);
    }
  }
});

test('no script or style sheet has labels: pages would load those of all languages', () => {
  const labels = labelLanguages.flatMap(language => [
    labelsFor(language).share.copyLink,
    labelsFor(language).notFound.advice,
  ]);
  for (const name of [...files(arabic, '.js'), ...files(arabic, '.css')]) {
    const text = read(arabic, name);
    expect([name, labels.filter(label => text.includes(label))]).toEqual([name, []]);
  }
});
