import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesOf, type CommitPlan, makeRepository, note } from '../support/repository.ts';

const long = 'Words that stay as they are, line by line.\n'.repeat(20);

/** Former addresses after commits. */
const formerAfter = async (...files: CommitPlan['files'][]) =>
  (await addressesOf(makeRepository(files.map(files => ({ files }))))).former;

test('a page that was renamed', async () => {
  expect(
    await formerAfter({ 'Old_name.txt': note(1, long) }, { 'Old_name.txt': null, 'New.txt': note(1, long) }),
  ).toEqual({ '/old-name/': '/new/' });
});

test('whose name ends as those of backup copies do', async () => {
  expect(await formerAfter({ 'About~.txt': note(1, long) }, { 'About~.txt': null, 'New.txt': note(1, long) })).toEqual({
    '/about/': '/new/',
  });
});

test('several times, and back', async () => {
  const a = note(1, long);
  const steps: CommitPlan['files'][] = [{ 'A.txt': a }, { 'A.txt': null, 'B.txt': a }, { 'B.txt': null, 'C.txt': a }];
  expect(await formerAfter(...steps)).toEqual({ '/a/': '/c/', '/b/': '/c/' });
  expect(await formerAfter(...steps, { 'C.txt': null, 'A.txt': a })).toEqual({ '/b/': '/a/', '/c/': '/a/' });
});

test('with its folder, files and all; folders without a note of their own lead on too', async () => {
  const before = { 'A.txt': note(1), 'A/B.txt': note(2), 'A/x.png': 'x', 'A/S/C.txt': note(3), 'A/S/y.png': 'y' };
  const after = { 'Z.txt': note(1), 'Z/B.txt': note(2), 'Z/x.png': 'x', 'Z/S/C.txt': note(3), 'Z/S/y.png': 'y' };
  const gone = Object.fromEntries(Object.keys(before).map(path => [path, null]));
  const folder = makeRepository([{ files: before }, { files: { ...gone, ...after } }]);
  const { former, folders } = await addressesOf(folder);
  expect(former).toEqual({ '/a/': '/z/', '/a/b/': '/z/b/', '/a/s/': '/z/s/', '/a/s/c/': '/z/s/c/' });
  expect(folders).toEqual({ '/-/files/A/': '/-/files/Z/' });
});

test('pages that changed places keep their addresses, and where they were meanwhile leads to them', async () => {
  expect(await formerAfter({ 'A.txt': note(1), 'B.txt': note(2) }, { 'A.txt': note(2), 'B.txt': note(1) })).toEqual({});
  expect(
    await formerAfter(
      { 'A.txt': note(1), 'B.txt': note(2) },
      { 'A.txt': note(2, 'now here'), 'B.txt': note(1, 'now there') },
      { 'A.txt': null, 'C.txt': note(2, 'now here') },
    ),
  ).toEqual({ '/a/': '/c/' });
});

test('renamed and rewritten at once, the header tells; short notes that look alike are told apart', async () => {
  expect(
    await formerAfter(
      { 'A.txt': note(1, long), 'B.txt': note(2, 'x'), 'C.txt': note(3, 'y') },
      {
        'A.txt': null,
        'Z.txt': note(1, 'other'),
        'B.txt': null,
        'C.txt': null,
        'Y.txt': note(3, 'z'),
        'New.txt': note(4, 'x'),
      },
    ),
  ).toEqual({ '/a/': '/z/', '/c/': '/y/' });
});

test('without dates it is as git says', async () => {
  const text = (more: string) => `Content-Type: text/x-zim-wiki\n\n${long}${more}\n`;
  expect(await formerAfter({ 'A.txt': text('') }, { 'A.txt': null, 'B.txt': text('more') })).toEqual({ '/a/': '/b/' });
});

test('deleted in one commit and there again in another; or the other way round', async () => {
  const a = note(1, long);
  expect(await formerAfter({ 'A.txt': a }, { 'A.txt': null, 'X.txt': note(2) }, { 'B.txt': a })).toEqual({
    '/a/': '/b/',
  });
  expect(await formerAfter({ 'A.txt': a }, { 'B.txt': a }, { 'A.txt': null })).toEqual({ '/a/': '/b/' });
});

test('a copy, as programs make that keep folders the same, leads to its original once that has taken it in', async () => {
  const commits: CommitPlan[] = [
    { files: { 'A.txt': note(1, long), 'B.txt': note(2) } },
    { files: { 'A (copy).txt': note(1, long) } },
    { files: { 'A.txt': note(1, `${long}here`), 'A (copy).txt': note(1, `${long}there`) } },
  ];
  const before = await addressesOf(makeRepository(commits));
  commits.push({ files: { 'A.txt': note(1, `${long}there`), 'A (copy).txt': null } });
  const after = await addressesOf(makeRepository(commits));
  expect(after.former).toEqual({ '/a-copy/': '/a/' });
  expect(after.short).toEqual({ A: before.short.A, B: before.short.B });
  expect(after.shortLeads[before.short['A (copy)'] ?? '']).toBe('/a/');
});

test('what has been deleted for good leads nowhere', async () => {
  expect(await formerAfter({ 'A.txt': note(1), 'B.txt': note(2) }, { 'A.txt': null })).toEqual({});
});

test('an address belongs to the page that has it today, else to the one that had it last', async () => {
  const [a, b] = [note(1, long), note(2, 'Another.')];
  const renamed: CommitPlan['files'][] = [{ 'A.txt': a }, { 'A.txt': null, 'B.txt': a }];
  expect(await formerAfter(...renamed, { 'A.txt': b })).toEqual({});
  expect(await formerAfter(...renamed, { 'A.txt': b }, { 'A.txt': null, 'C.txt': b })).toEqual({ '/a/': '/c/' });
  expect(await formerAfter(...renamed, { 'A.txt': b }, { 'A.txt': null })).toEqual({ '/a/': '/b/' });
});

test("what a page was called before it was deleted is the other's that was called so until later", async () => {
  const [a, b] = [note(1, long), note(2, 'Another.')];
  const steps: CommitPlan['files'][] = [
    { 'A.txt': a },
    { 'A.txt': null },
    { 'A.txt': b },
    { 'A.txt': null, 'B.txt': b },
  ];
  expect(await formerAfter(...steps, { 'C.txt': a })).toEqual({ '/a/': '/b/' });
});

test('a note without a date takes the place of one with a date, or the other way round', async () => {
  const undated = (text: string) => `Content-Type: text/x-zim-wiki\n\n${text}\n`;
  expect(
    await formerAfter(
      { 'N.txt': note(1, long) },
      { 'N.txt': null, 'A.txt': note(1, long), 'B.txt': undated('b') },
      { 'A.txt': undated('b, edited'), 'B.txt': null, 'C.txt': note(1, 'c') },
    ),
  ).toEqual({ '/n/': '/c/' });
  expect(
    await formerAfter(
      { 'A.txt': undated(long), 'B.txt': note(1) },
      { 'A.txt': note(1, 'edited'), 'B.txt': null, 'C.txt': undated(`${long}edited`) },
      { 'A.txt': null, 'D.txt': note(1, 'edited') },
    ),
  ).toEqual({ '/a/': '/d/', '/b/': '/d/' });
});

test('before they are committed, pages change places too', async () => {
  const folder = makeRepository([{ files: { 'A.txt': note(1), 'B.txt': note(2) } }]);
  writeFileSync(join(folder, 'A.txt'), note(2, 'rewritten'));
  writeFileSync(join(folder, 'C.txt'), note(1, 'rewritten'));
  rmSync(join(folder, 'B.txt'));
  expect((await addressesOf(folder)).former).toEqual({ '/b/': '/a/' });
});

test('an address that a page had because another one wanted the same, or that pages below it had', async () => {
  const [c, cpp, kid] = [note(1), note(2), note(3)];
  const steps: CommitPlan['files'][] = [{ 'C.txt': c, 'C++.txt': cpp, 'C++/Kid.txt': kid }];
  const digest = 'f1deb75f';
  expect(await formerAfter(...steps, { 'C.txt': null })).toEqual({
    [`/c--${digest}/`]: '/c/',
    [`/c--${digest}/kid/`]: '/c/kid/',
  });
  expect(await formerAfter(...steps, { 'C++/Kid.txt': null, 'Child.txt': kid })).toEqual({
    '/c/kid/': '/child/',
    // Which of the two had it is unknown.
    '/c--6b23c0d5/': '/c/',
    [`/c--${digest}/kid/`]: '/child/',
  });
  const moved = { 'C.txt': null, 'C++.txt': null, 'C++/Kid.txt': null, 'S/C.txt': c, 'S/C++.txt': cpp };
  expect(await formerAfter(...steps, moved)).toMatchObject({ '/c/': '/s/c/', [`/c--${digest}/`]: `/s/c--${digest}/` });
});

test('an address that a page shares only since an older page has come beside it', async () => {
  const steps: CommitPlan['files'][] = [{ 'a_b.txt': note(2), 'a_b/Kid.txt': note(3) }, { 'a-b.txt': note(1) }];
  expect(await formerAfter(...steps)).toEqual({ '/a-b/kid/': '/a-b--c8687a08/kid/', '/a-b--d44362d6/': '/a-b/' });
});

test('a page that was written anew, in a file of another kind, is the one that it was', async () => {
  const markdown = '---\nCreation-Date: 2022-02-02T10:00:00+00:00\n---\nQuite other words.\n';
  expect(
    await formerAfter({ 'A.txt': note(1) }, { 'A.txt': null, 'B.txt': note(1) }, { 'B.txt': null, 'B.md': markdown }),
  ).toEqual({ '/a/': '/b/' });
});

test('a change of case or of the file alone changes no address', async () => {
  const a = note(1, long);
  expect(await formerAfter({ 'pod.txt': a }, { 'pod.txt': null, 'Pod.txt': a })).toEqual({});
  const markdown = '---\nCreation-Date: 2020-01-02T10:00:00+00:00\n---\nIn Markdown.\n';
  expect(await formerAfter({ 'A.txt': a }, { 'A.txt': null, 'B.txt': a }, { 'B.txt': null, 'B.md': markdown })).toEqual(
    { '/a/': '/b/' },
  );
});

test('names in any script, with quotes, spaces and more', async () => {
  const files = ['Übung', '日本語', "It's", 'a"b', '١٢', 'x y'];
  const before = Object.fromEntries(files.map((name, i) => [`${name}.txt`, note(i + 1)]));
  const after = Object.fromEntries(files.map((name, i) => [`New/${name}.txt`, note(i + 1)]));
  const gone = Object.fromEntries(Object.keys(before).map(path => [path, null]));
  expect(await formerAfter(before, { ...gone, ...after })).toEqual({
    '/übung/': '/new/übung/',
    '/日本語/': '/new/日本語/',
    '/its/': '/new/its/',
    '/a-b/': '/new/a-b/',
    '/١٢/': '/new/١٢/',
    '/x-y/': '/new/x-y/',
  });
});

test('on side branches, by merges', async () => {
  const [a, b] = [note(1, long), note(2)];
  const folder = makeRepository([
    { files: { 'A.txt': a, 'B.txt': b } },
    { files: { 'A.txt': null, 'M.txt': a } },
    { files: { 'M.txt': null, 'Z.txt': a } },
    { files: { 'B.txt': note(2, 'edited'), 'A.txt': note(1, `${long}edited`) }, after: 0 },
    { files: { 'A.txt': null, 'Z.txt': note(1, `${long}edited`) }, merges: 2 },
    { files: { 'B.txt': null, 'Y.txt': note(2, 'edited') } },
  ]);
  expect((await addressesOf(folder)).former).toEqual({ '/a/': '/z/', '/m/': '/z/', '/b/': '/y/' });
});
