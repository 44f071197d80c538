import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNotebook, preferredAddress, sourceAddresses } from '../../src/notebook/index.ts';
import { cases } from '../support/cases.ts';
import { header, makeFolder, makeNotebook, openExample, outline, said, writeFiles } from '../support/folder.ts';

test('names in every script and with every sign that Zim allows', () => {
  expect(outline(openExample('names'))).toEqual([
    '½ cup | /½-cup/ | ½_cup.txt | zim | ',
    'a(b) | /a-b/ | a(b).txt | zim | ',
    'C++ | /c/ | C++.txt | zim | ',
    "Don't | /dont/ | Don't.txt | zim | ",
    'mark\u200eed | /marked/ | mark\u200eed.txt | zim | ',
    'Q & A | /q-a/ | Q_&_A.txt | zim | ',
    'sites | /sites/ | (folder) | zim | ',
    'sites:forums.balancer.ru | /sites/forums-balancer-ru/ | sites/forums.balancer.ru.txt | zim | ',
    'Trailing  | /trailing/ | Trailing_.txt | zim | ',
    'Ünïcode | /ünïcode/ | Ünïcode.txt | zim | ',
    'v1.2 | /v1-2/ | v1.2.txt | zim | ',
    'x.jpg | /x-jpg/ | x.jpg.txt | zim | ',
    'Ελλάδα | /ελλάδα/ | Ελλάδα.txt | zim | ',
    'Привет мир | /привет-мир/ | Привет_мир.txt | zim | ',
    'עברית | /עברית/ | עברית.txt | zim | ',
    'हिन्दी | /हिन्दी/ | हिन्दी.txt | zim | ',
    '日本語 | /日本語/ | 日本語.txt | zim | ',
  ]);
});

test('a note in a file that Zim rejects has the nearest valid name', () => {
  const files = {
    'a b.txt': header,
    '(old)/Foo.txt': header,
    '@：.txt': header,
    '100%25.txt': header,
    'Caf%C3%A9_%E9.txt': header,
    '???.txt': header,
    'x:y.txt': header,
    'Loud.TXT': header,
  };
  const notebook = openNotebook(makeFolder(files));
  expect(outline(notebook)).toEqual([
    '100 | /100/ | 100%25.txt | zim | ',
    'a b | /a-b/ | a b.txt | zim | ',
    'Café é | /café-é/ | Caf%C3%A9_%E9.txt | zim | ',
    'Loud | /loud/ | Loud.TXT | zim | ',
    'old) | /old/ | (folder) | zim | ',
    'old):Foo | /old/foo/ | (old)/Foo.txt | zim | ',
    'Page | /page/ | ???.txt | zim | ',
    'Page @： | /page--a8e65059/ | @：.txt | zim | ',
    'x y | /x-y/ | x:y.txt | zim | ',
  ]);
  expect(said(notebook)[0]).toBe(
    'name-not-valid: (old)/Foo.txt: `(old)/Foo.txt` is a page, but Zim would not give its file this name; it is published as `old):Foo`',
  );
});

test('where two files would be one page, it is the file that Zim opens', () => {
  const notebook = openNotebook(makeFolder({ 'a b.txt': header, 'a_b.txt': header, 'a b/c.txt': header }));
  expect(outline(notebook)).toEqual([
    'a b | /a-b/ | a_b.txt | zim | ',
    'a b:c | /a-b/c/ | a b/c.txt | zim | ',
    'a b 1 | /a-b-1/ | a b.txt | zim | ',
  ]);
  expect(said(notebook)).toEqual([
    'name-not-valid: a b/c.txt: `a b/c.txt` is a page, but Zim would not give its file this name; it is published as `a b:c`',
    'name-taken: a b.txt: `a b.txt` would be the page `a b`, but another file already is; it is published as `a b 1`',
  ]);
});

test('of two files that differ in their extensions, the one that Zim sees has the name and the attachments', () => {
  const frontMatter = '---\nCreation-Date: 2025-01-01\n---\n';
  const notebook = openNotebook(makeFolder({ 'A.md': frontMatter, 'A.txt': header, 'A/x.png': '' }));
  expect(outline(notebook)).toEqual(['A | /a/ | A.txt | zim | A/x.png', 'A 1 | /a-1/ | A.md | markdown | ']);
});

test('a page called as the site calls its own is no trouble, nor is an attachment called index.html', () => {
  expect(outline(openExample('site-names'))).toEqual([
    '404 | /404/ | 404.txt | zim | ',
    'Home | / | Home.txt | zim | Home/index.html',
    'Index | /index/ | Index.txt | zim | ',
    'Search | /search/ | Search.txt | zim | ',
    'Tags | /tags/ | Tags.txt | zim | ',
  ]);
});

test('an address is lower case, NFC, a hyphen for what is no letter, mark or digit', () => {
  expect(['A:B C', 'U\u0308ber', 'a - b', 'ΟΔΟΣ', 'İ', 'A_:_B', '٣.٤'].map(preferredAddress)).toEqual([
    '/a/b-c/',
    '/über/',
    '/a-b/',
    '/οδος/',
    '/i̇/',
    '/a/b/',
    '/٣-٤/',
  ]);
});

test('of pages that want the same address, the one created first has it; a new page does not take it', () => {
  const created = (date: string) => header.replace('\n\n', `\nCreation-Date: ${date}\n\n`);
  const old = { 'C++.txt': created('2015-05-04T10:00:00+02:00'), 'C++/Sub.txt': header };
  expect(outline(openNotebook(makeFolder(old)))).toEqual([
    'C++ | /c/ | C++.txt | zim | ',
    'C++:Sub | /c/sub/ | C++/Sub.txt | zim | ',
  ]);
  const grown = { ...old, 'C.txt': created('2021-01-01T00:00:00Z'), 'C/Sub.txt': header, 'c.txt': header };
  const notebook = openNotebook(makeFolder(grown));
  expect(outline(notebook)).toEqual([
    'C | /c--6b23c0d5/ | C.txt | zim | ',
    'C:Sub | /c--6b23c0d5/sub/ | C/Sub.txt | zim | ',
    'c | /c--2e7d2c03/ | c.txt | zim | ',
    'C++ | /c/ | C++.txt | zim | ',
    'C++:Sub | /c/sub/ | C++/Sub.txt | zim | ',
  ]);
  expect(said(notebook)).toEqual([
    'address-collision: C.txt: The page `C++` has the address that `C` would have; `C` is at `/c--6b23c0d5/`',
    'address-collision: c.txt: The page `C++` has the address that `c` would have; `c` is at `/c--2e7d2c03/`',
  ]);
});

test('names that differ in case, in a sign or in the form of Unicode have addresses of their own', () => {
  const notebook = makeNotebook(['a b', 'a-b', 'A B', 'é', 'e\u0301', 'Home', 'home', 'home:x']);
  expect(Object.fromEntries([...notebook.pages.values()].map(({ name, address }) => [name, address]))).toEqual({
    'a b': '/a-b--c8687a08/',
    'A B': '/a-b/',
    'a-b': '/a-b--d44362d6/',
    'e\u0301': '/é/',
    é: '/é--4a99557e/',
    home: '/home--4ea14058/',
    Home: '/',
    'home:x': '/home--4ea14058/x/',
  });
});

/** Names of pages that are easily mixed up. */
const similarNames = fc.uniqueArray(
  fc
    .array(fc.constantFrom('C', 'c', 'C++', 'c (c)', 'a b', 'a-b', 'A b', 'é', 'e\u0301', 'É'), {
      minLength: 1,
      maxLength: 3,
    })
    .map(parts => parts.join(':')),
  { minLength: 1, maxLength: 12 },
);

test('no two pages share an address, and a page that is created later changes none', () => {
  fc.assert(
    fc.property(similarNames, names => {
      const path = (name: string) => `${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`;
      const note = (year: number) => header.replace('\n\n', `\nCreation-Date: ${2000 + year}-01-01\n\n`);
      const addresses = (count: number) => {
        const files = names.slice(0, count).map((name, year) => [path(name), note(year)] as const);
        const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
        for (const [file, content] of files) {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          writeFileSync(join(folder, file), content);
        }
        const { pages } = openNotebook(folder);
        rmSync(folder, { recursive: true });
        return new Map([...pages.values()].map(({ name, address }) => [name, address]));
      };
      const all = addresses(names.length);
      expect(new Set(all.values()).size).toBe(all.size);
      for (const [name, address] of addresses(names.length - 1)) expect([name, all.get(name)]).toEqual([name, address]);
    }),
    { seed: 1, numRuns: cases(40) },
  );
});

test('attachments keep their names; two that differ in case alone can both be reached', () => {
  const notebook = makeNotebook(['A:B C'], {
    'A/B_C/x y#1?.png': '',
    'A/B_C/X.png': '',
    'A/B_C/x.png': '',
    'a/b_c/X.PNG': '',
    'A/B_C/日本.png': '',
    'A/readme': '',
    'a/README/z': '',
  });
  expect([...notebook.attachments.values()].map(({ path, address }) => [path, address])).toEqual([
    ['A/B_C/X.png', '/-/files/A/B_C/X.png'],
    ['A/B_C/x y#1?.png', '/-/files/A/B_C/x%20y%231%3F.png'],
    ['A/B_C/x.png', '/-/files/A/B_C/x--428675c7.png'],
    ['A/B_C/日本.png', '/-/files/A/B_C/日本.png'],
    ['A/readme', '/-/files/A/readme--a1c3aaee'],
    ['a/README/z', '/-/files/a/README/z'],
    ['a/b_c/X.PNG', '/-/files/a/b_c/X--133dbcbf.PNG'],
  ]);
  expect(notebook.pages.get('A:B C')?.attachments.map(({ name }) => name)).toEqual([
    'X.png',
    'x y#1?.png',
    'x.png',
    '日本.png',
  ]);
});

test('an attachment has its size', () => {
  const { attachments, folder } = makeNotebook([], { 'x.txt': 'four' });
  expect(attachments.get('x.txt')).toEqual({
    name: 'x.txt',
    path: 'x.txt',
    file: Buffer.from(`${folder}/x.txt`),
    address: '/-/files/x.txt',
    size: 4,
  });
});

test('no part of an address is longer than the name of a file may be', () => {
  const folder = makeFolder();
  const long = 'A'.repeat(240);
  const names = [
    `${long}.txt`,
    `${long.toLowerCase()}.txt`,
    `${'İ'.repeat(125)}.txt`,
    `${long}/${long}.png`,
    `${long}/${long.toLowerCase()}.png`,
  ];
  writeFiles(folder, Object.fromEntries(names.map(name => [name, name.endsWith('.txt') ? header : 'x'])));
  writeFileSync(Buffer.from(join(folder, long, `${'\x80'.repeat(120)}.png`), 'latin1'), 'x');
  const notebook = openNotebook(folder);
  const files = [...sourceAddresses([...notebook.pages.values()].map(page => page.file?.path as string)).values()];
  const attachments = [...notebook.attachments.values()];
  const addresses = [
    ...[...notebook.pages.values()].map(page => page.address),
    ...attachments.map(({ address }) => address),
    ...files,
  ];
  const parts = addresses.flatMap(address => decodeURIComponent(address).split('/'));
  expect(Math.max(...parts.map(part => Buffer.byteLength(part)))).toBeLessThanOrEqual(255);
  expect(new Set(addresses.map(address => decodeURIComponent(address).toLowerCase())).size).toBe(9);
  expect(attachments.every(({ address }) => address.endsWith('.png'))).toBe(true);
});
