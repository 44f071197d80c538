import { expect, test } from 'vitest';
import { openNotebook } from '../../src/notebook/index.ts';
import { leftoverRule } from '../../src/notebook/leftovers.ts';
import { header, makeFolder, outline, said } from '../support/folder.ts';

const none = new Set<string>();

test.each([
  'A (conflicted copy 2026-11-27).txt',
  "A (Bob's conflicted copy 2026-11-27).md",
  'A (Case Conflict 1).txt',
  'A (SFConflict bob@example.org 2026-11-27-10-00-00).txt',
  'A (Kopie in Konflikt von Bob 2026-11-27).txt',
  'A (copie en conflit de Bob 2026-11-27).txt',
  'A (conflict on 2026-11-27).txt',
  'A [conflicted].txt',
  'A_conflict-20261127-100000.txt',
  'A.sync-conflict-20261127-100000-ABCDEFG.txt',
  'A.txt.orig',
  'A.txt.rej',
  'A.txt.mine',
  'A.txt.r12',
  'A.txt.LOCAL.123.txt',
  'A.txt.REMOTE.123.txt',
])('%s is a conflict copy', name => {
  expect(leftoverRule(name, none)).toBe('conflict-copy');
});

test('a name that people give as well is that of a conflict copy only beside its original', () => {
  for (const name of ['Tax_BASE_2024.txt', 'Tax-DESKTOP-AB12CDE.txt', 'Tax-LAPTOP-2.txt']) {
    expect(leftoverRule(name, none)).toBe(undefined);
    expect(leftoverRule(name, new Set(['Tax.txt']))).toBe('conflict-copy');
  }
});

test('words that begin like the names of computers are not such names', () => {
  for (const name of [
    'tongue-wink.svg',
    'tongue-pc.svg',
    'tongue-PCR.svg',
    'tongue-WINTER.svg',
    'tongue-desktop.svg',
  ]) {
    expect(leftoverRule(name, new Set(['tongue.svg']))).toBe(undefined);
  }
});

test.each(
  (
    '#A.txt# A.txt.bak A.bak2 A.txt.old A.txt.save A.txt.tmp A.swp A.swo film.part film.crdownload db.lock core core.4711 ' +
    'Thumbs.db THUMBS.DB desktop.ini $RECYCLE.BIN __MACOSX lost+found @eaDir CVS'
  ).split(' '),
)('%s is a leftover', name => {
  expect(leftoverRule(name, none)).toBe('leftover-file');
});

test.each([
  'Conflict.txt',
  'Conflicts (history).txt',
  'Rules (conflict of interest).txt',
  'Old.txt',
  'Backup.txt',
  'core.txt',
  'A.tmp.txt',
  'original.png',
  'A-DESKTOP.txt',
  'Books.base',
  'A.local.txt',
  'x.r',
  'recordings.rar',
  'notes#1.txt',
  '#1.txt',
])('%s is a file like any other', name => {
  expect(leftoverRule(name, none)).toBe(undefined);
});

test('Leftovers, repositories and notebooks within the notebook are left out, and said', () => {
  const folder = makeFolder({
    'Home.txt': header,
    'Home (conflicted copy 2026-11-27).txt': header,
    'Home/Thumbs.db': 'x',
    'Home/#Home.txt#': header,
    'Home/~$letter.docx': 'x',
    'Home/letter.docx': 'x',
    'Home/repository/HEAD': 'ref: refs/heads/main',
    'Home/repository/objects/x': 'x',
    'Home/repository/refs/x': 'x',
    'Other/notebook.zim': '[Notebook]\n',
    'Other/Diary.txt': header,
    '__MACOSX/Home.txt': header,
  });
  const notebook = openNotebook(folder);
  expect(outline(notebook)).toEqual(['Home | / | Home.txt | zim | Home/letter.docx']);
  expect([...notebook.attachments.keys()]).toEqual(['Home/letter.docx']);
  expect(said(notebook).map(line => line.replace(/^(\S+: .*?): .*/, '$1'))).toEqual([
    'leftover-file: Home/#Home.txt#',
    'leftover-file: Home/Thumbs.db',
    'leftover-file: Home/repository',
    'conflict-copy: Home (conflicted copy 2026-11-27).txt',
    'nested-notebook: Other',
    'leftover-file: __MACOSX',
  ]);
});
