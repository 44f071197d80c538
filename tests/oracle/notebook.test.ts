import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Notebook, openNotebook, type Page, resolveLink } from '../../src/notebook/index.ts';
import { linkType } from '../../src/zim/index.ts';
import { cases } from '../support/cases.ts';
import { header, makeFolder, openExample } from '../support/folder.ts';

// `ZIMLIGHT_SEED=random ZIMLIGHT_CASES=20` tries other and more random notebooks.
const python = '/usr/bin/python3';
const zim = spawnSync(python, ['-c', 'import zim']).status === 0;
if (!zim) console.log('Zim is not installed: notebooks are not compared with it.');
const random = { numRuns: cases(25) };

interface Question {
  folder: string;
  links: [page: string, href: string][];
}
interface Answer {
  pages: string[];
  children: [name: string, children: string[]][];
  links: [kind: string, page: string | null, anchor: string | null][];
}

function ask(questions: Question[]): Answer[] {
  const options = { input: JSON.stringify(questions), encoding: 'utf8', maxBuffer: 1e9 } as const;
  return JSON.parse(execFileSync(python, [join(import.meta.dirname, '../support/ask-zim.py')], options));
}

/** Names of the pages that have a note. */
function noted({ pages }: Notebook): string[] {
  return [...pages.values()].flatMap(({ name, file }) => (file ? [name] : []));
}

/** Our answer to the question for Zim. */
function answer(notebook: Notebook, [source, href]: [string, string]): Answer['links'][number] {
  const link = resolveLink(notebook, notebook.pages.get(source) as Page, href);
  return linkType(href) === 'page' && link.kind === 'page'
    ? [linkType(href), link.page, link.page === null ? null : link.anchor]
    : [linkType(href), null, null];
}

const parts = ['A', 'a', 'B', 'b', 'Ab', 'aB', 'A B', 'page 1', 'page 01', 'Page 1', '1', '01', 'Z', 'z', 'sub', 'Sub'];
const oddParts = ['Ü', 'ü', 'U\u0308', '日本', 'x.jpg', 'C++', 'é-f', '𝒜x', 'ﬀ', 'İ', '٣', '3', '²', 'ab ', 'A1b02'];
const signs = [
  ':',
  '::',
  '#',
  ' ',
  '_',
  '+',
  '?',
  '/',
  '%',
  '*',
  '_:',
  '.',
  '(',
  '"',
  '\t',
  '-',
  '~',
  '\\',
  '\u200e',
  '@',
];
const special = [
  '#x',
  '#',
  ':#x',
  '+#x',
  '+',
  ':',
  '..',
  'www.a.b',
  'http://x',
  'a@b.c',
  'mailto:a@b.c',
  'a@b.c?x',
  'mid:a@b',
];
const paths = [
  'C:\\x',
  './x',
  '~/x',
  '~x',
  'file:/x',
  'smb://x',
  '\\\\h\\s',
  'zim+file://x?y',
  'wp?x',
  '日本?x',
  'a b?c',
  '//x',
];

const nameOf = (part: fc.Arbitrary<string>) =>
  fc.array(part, { minLength: 1, maxLength: 4 }).map(name => name.join(':'));
const anyPart = fc.constantFrom(...parts, ...oddParts);
const anyName = nameOf(anyPart);
const anyHref = fc.oneof(
  anyName,
  fc
    .tuple(fc.constantFrom(':', '+', '(', '::'), anyName, fc.constantFrom('', ':', '#Some heading'))
    .map(all => all.join('')),
  anyName.map(name => name.toUpperCase().replaceAll(' ', '_')),
  fc.array(fc.oneof(anyPart, fc.constantFrom(...signs)), { minLength: 1, maxLength: 7 }).map(all => all.join('')),
  fc.constantFrom(...special, ...paths),
);

/** A notebook with these pages, and links to follow. `linked` links are also in the first note. */
function writeNotebook({ names, links }: { names: string[]; links: [number, string][] }, linked = false): Question {
  const hrefs = linked ? links.map(([, href]) => `[[${href}]]`).join(' ') : '';
  const path = (name: string) => `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`;
  const files = Object.fromEntries(names.map((name, i) => [path(name), header + (i === 0 ? hrefs : '')]));
  const folder = makeFolder({ ...files, 'notebook.zim': '[Notebook]\nname=random\n' });
  return { folder, links: links.map(([i, href]) => [names[i % names.length] as string, href]) };
}
const anyNotebook = (name: fc.Arbitrary<string>) =>
  fc.record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 14 }),
    links: fc.array(fc.tuple(fc.nat(), anyHref), { minLength: 50, maxLength: 50 }),
  });

describe.skipIf(!zim)('Zim itself agrees', () => {
  test('on the pages of the example notebooks, except those that Zim overlooks, and those of a notebook within', () => {
    // Zim reads Markdown only since 0.77, and expects the header in the first line.
    const unseen: Record<string, string[]> = {
      headers: ['Conflict', 'Headerless'],
      'markdown-mixed': ['New'],
      'markdown-among-zim': ['Broken', 'New'],
      'markdown-links': ['Zim:Old'],
    };
    // A notebook within is another one, which its author publishes by itself or not at all.
    const leftOut: Record<string, string[]> = { 'notebook-within': ['Archive:Start', 'Archive:Start:More'] };
    const examples = readdirSync(join(import.meta.dirname, '../notebooks')).filter(name => name !== 'markdown');
    const notebooks = examples.map(openExample);
    const answers = ask(notebooks.map(({ folder }) => ({ folder, links: [] })));
    notebooks.forEach((notebook, i) => {
      const example = examples[i] as string;
      const expected = new Set([...(answers[i]?.pages ?? []), ...(unseen[example] ?? [])]);
      expect(noted(notebook).toSorted()).toEqual([...expected.difference(new Set(leftOut[example]))].toSorted());
    });
  });

  test('on the targets of links, in random notebooks', { timeout: 600_000 }, () => {
    const questions = fc.sample(anyNotebook(anyName), random).map(notebook => writeNotebook(notebook));
    const answers = ask(questions);
    questions.forEach(({ folder, links }, i) => {
      const notebook = openNotebook(folder);
      expect(noted(notebook).toSorted()).toEqual(answers[i]?.pages.toSorted());
      const ours = links.map(link => [link, answer(notebook, link)]);
      expect(ours).toEqual(links.map((link, j) => [link, answers[i]?.links[j]]));
    });
  });

  test('on the targets of links to missing pages, for which Zim creates placeholders', {
    timeout: 600_000,
  }, () => {
    const questions = fc.sample(anyNotebook(anyName), random).map(notebook => writeNotebook(notebook, true));
    const answers = ask(questions);
    questions.forEach(({ folder, links }, i) => {
      const notebook = openNotebook(folder);
      // In Zim, a missing page has the spelling of the first link to it.
      const found = ([, page]: Answer['links'][number]) =>
        page !== null && notebook.pages.has(page) ? page : 'missing';
      const ours = links.map(link => [link, found(answer(notebook, link))]);
      expect(ours).toEqual(
        links.map((link, j) => [link, found((answers[i] as Answer).links[j] as Answer['links'][number])]),
      );
    });
  });

  test('on the order of pages, as far as it does not depend on the language', { timeout: 600_000 }, () => {
    const questions = fc
      .sample(anyNotebook(nameOf(fc.constantFrom(...parts))), random)
      .map(notebook => writeNotebook(notebook));
    const answers = ask(questions);
    questions.forEach(({ folder }, i) => {
      const children = [...openNotebook(folder).pages.values()].map(page => [page.name, page.children]);
      expect(children).toEqual(answers[i]?.children);
    });
  });

  test('on the pages of folders with strange file names, as far as Zim finds them', { timeout: 600_000 }, () => {
    const bits = [
      'A',
      'b',
      '+',
      '(',
      '_',
      '-',
      '.',
      '：',
      'é',
      '\u200e',
      '%41',
      '\u3000',
      'ß',
      '.txt',
      '.md',
      ' ',
      ':',
      '?',
    ];
    const anyFile = fc.array(
      fc.tuple(fc.constantFrom('A', 'b', 'é', '1', '@'), fc.array(fc.constantFrom(...bits), { maxLength: 2 })),
      { minLength: 1, maxLength: 3 },
    );
    const anyFolder = fc
      .uniqueArray(
        anyFile.map(file => file.map(([a, b]) => a + b.join('')).join('/')),
        { maxLength: 9 },
      )
      .filter(files => !files.some(file => files.some(other => other.startsWith(`${file}.txt/`))));
    const folders = fc.sample(anyFolder, random).map(files => {
      const notes = files.map(file => [`${file}.txt`, header] as const);
      return makeFolder({ ...Object.fromEntries(notes), 'notebook.zim': '' });
    });
    const answers = ask(folders.map(folder => ({ folder, links: [] })));
    folders.forEach((folder, i) => {
      expect(noted(openNotebook(folder))).toEqual(expect.arrayContaining((answers[i] as Answer).pages));
    });
  });
});
