import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWithheld } from '../../src/collection/withheld.ts';
import { formerNames, readHistory } from '../../src/history/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { publish } from '../../src/publish/index.ts';
import { type CommitPlan, makeRepository, note, temporaryFolder } from '../support/repository.ts';
import { runGit } from '../support/run-git.ts';
import { runMain } from '../support/run-main.ts';

type Files = Record<string, string | null>;

/** The former names that a site may show, after commits. */
const shownNames = (commits: Files[], settings: object = {}, prepare = (folder: string) => folder) =>
  shownIn(prepare(makeRepository(commits.map(files => ({ files })))), settings);

async function shownIn(folder: string, settings: object = {}) {
  const notebook = openNotebook(folder);
  Object.assign(notebook.site.publish, settings);
  const { history } = await readHistory(notebook);
  const names = formerNames(notebook, new Set(notebook.pages.values()), history);
  const cacheDir = temporaryFolder();
  const withheld = await readWithheld(notebook, history, names.keys(), cacheDir);
  expect(await readWithheld(notebook, history, names.keys(), cacheDir)).toEqual(withheld);
  const { visible } = await publish(notebook, [], undefined, withheld);
  return [...names].flatMap(([name, page]) => (visible.mayName(name, page) ? [name] : [])).sort();
}

const draft = (day: number) => `---\ndraft: true\n---\n${note(day)}`;

test.each<[why: string, commits: Files[], settings?: object]>([
  ['private', [{ 'Fire_Anna.txt': note(1, '@private') }, { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }]],
  [
    'private, and made public later',
    [
      { 'Fire_Anna.txt': note(1, '@private') },
      { 'Fire_Anna.txt': null, 'Anna.txt': note(1, '@private') },
      { 'Anna.txt': note(1) },
    ],
  ],
  ['a draft', [{ 'Fire_Anna.txt': note(1, '@draft') }, { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }]],
  ['a draft by its head', [{ 'Fire Anna.md': draft(1) }, { 'Fire Anna.md': null, 'Anna.txt': note(1) }]],
  [
    'held back by a misspelt marker',
    [{ 'Fire_Anna.txt': note(1, '%% privat %%') }, { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }],
  ],
  [
    'held back by a tag',
    [{ 'Fire_Anna.txt': note(1, 'a @client b') }, { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }],
    { except: ['@client'] },
  ],
  [
    'not among the pages to publish',
    [{ 'Fire_Anna.txt': note(1) }, { 'Fire_Anna.txt': null, 'Anna.txt': note(1, '@public') }],
    { only: ['@public'] },
  ],
  [
    'below a page that was private, and moved out',
    [
      { 'Fire.txt': note(2, '@private'), 'Fire/Anna.txt': note(1) },
      { 'Fire/Anna.txt': null, 'Anna.txt': note(1) },
    ],
  ],
  [
    'below a page that was private, renamed with it',
    [
      { 'Fire.txt': note(2, '@private'), 'Fire/Anna.txt': note(1) },
      { 'Fire.txt': null, 'Fire/Anna.txt': null, 'Team.txt': note(2), 'Team/Anna.txt': note(1) },
    ],
  ],
  [
    'in a folder of private pages',
    [{ 'Fire/Anna.txt': note(1, '@private') }, { 'Fire/Anna.txt': null, 'Team/Anna.txt': note(1) }],
  ],
])('no name that a page had while it was %s', async (_, commits, settings) => {
  expect(await shownNames(commits, settings)).toEqual([]);
});

test.each<[why: string, shown: string[], commits: Files[], settings?: object]>([
  [
    'it was public last',
    ['Anna Smith'],
    [
      { 'Anna_Smith.txt': note(1, '@private') },
      { 'Anna_Smith.txt': note(1) },
      { 'Anna_Smith.txt': null, 'Anna.txt': note(1) },
    ],
  ],
  [
    'the page was private under another name',
    ['Anna Smith'],
    [
      { 'Fire_Anna.txt': note(1, '@private') },
      { 'Fire_Anna.txt': null, 'Anna_Smith.txt': note(1) },
      { 'Anna_Smith.txt': null, 'Anna.txt': note(1) },
    ],
  ],
  [
    'only other pages in the folder were private',
    ['Team', 'Team:Anna'],
    [
      { 'Team/Anna.txt': note(1), 'Team/Ben.txt': note(2, '@private') },
      { 'Team/Anna.txt': null, 'Team/Ben.txt': null, 'Crew/Anna.txt': note(1), 'Crew/Ben.txt': note(2) },
    ],
  ],
  [
    'the page above it was just not to be published',
    ['Team:Anna'],
    [
      { 'Team.txt': note(2), 'Team/Anna.txt': note(1, '@public') },
      { 'Team.txt': null, 'Team/Anna.txt': null, 'Crew.txt': note(2), 'Crew/Anna.txt': note(1, '@public') },
    ],
    { only: ['@public'] },
  ],
])('a name is shown if %s', async (_, shown, commits, settings) => {
  expect(await shownNames(commits, settings)).toEqual(shown);
});

test.each<[why: string, plans: CommitPlan[]]>([
  [
    'renamed in the merge itself',
    [
      { files: { 'Home.txt': note(0) } },
      { files: { 'Fire_Anna.txt': note(1, '@private') }, after: 0 },
      { files: { 'Home.txt': note(0, 'a') }, after: 0 },
      { files: { 'Anna.txt': note(1) }, after: 2, merges: 1 },
    ],
  ],
  [
    'made private on one branch, and renamed on the other',
    [
      { files: { 'Fire_Anna.txt': note(1) } },
      { files: { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }, after: 0 },
      { files: { 'Fire_Anna.txt': note(1, '@private') }, after: 0 },
      { files: { 'Fire_Anna.txt': null, 'Anna.txt': note(1) }, after: 2, merges: 1 },
    ],
  ],
])('no name of a private page that was %s', async (_, plans) => {
  expect(await shownIn(makeRepository(plans))).toEqual([]);
});

test('a name is shown if the page lost it because the notebook moved', async () => {
  const folder = makeRepository([
    { files: { 'notebook.zim': '[Notebook]\n', 'Notes/Anna.txt': note(1) } },
    { files: { 'notebook.zim': null, 'Notes/notebook.zim': '[Notebook]\n' } },
  ]);
  expect(await shownIn(join(folder, 'Notes'))).toEqual(['Notes:Anna']);
});

test('what is not committed counts, too', async () => {
  const renamed = (folder: string) => {
    runGit(folder, 'mv', 'Fire_Anna.txt', 'Anna.txt');
    return folder;
  };
  expect(await shownNames([{ 'Fire_Anna.txt': note(1, '@private') }], {}, renamed)).toEqual([]);
  expect(await shownNames([{ 'Fire_Anna.txt': note(1) }], {}, renamed)).toEqual(['Fire Anna']);
});

test('a partial clone lacks the note, so the name is not shown', async () => {
  const partial = (folder: string) => {
    runGit(folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = temporaryFolder();
    runGit(clone, 'clone', '-q', '--filter=blob:none', `file://${folder}`, '.');
    return clone;
  };
  const commits: Files[] = [{ 'A.txt': note(1) }, { 'A.txt': null, 'B.txt': note(1) }];
  expect(await shownNames(commits, {}, partial)).toEqual(['A']);
  expect(await shownNames([...commits, { 'B.txt': note(1, 'edited') }], {}, partial)).toEqual([]);
});

test('nothing in a site contains such a name, but an alias may name it', async () => {
  const folder = makeRepository([
    { files: { 'Home.txt': note(0), 'Xyzzy_Anna.txt': note(1, '@private'), 'Plugh_Ben.txt': note(2, '@private') } },
    { files: { 'Xyzzy_Anna.txt': null, 'Anna.txt': note(1), 'Plugh_Ben.txt': null, 'Ben.txt': note(2) } },
    { files: { 'zimlight.yaml': 'aliases:\n  Plugh Ben: Ben\n' } },
  ]);
  const out = join(temporaryFolder(), 'site');
  await runMain(['build', folder, '--out', out, '--cache', temporaryFolder()], folder);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const site = files.map(
    ({ parentPath, name }) => `${parentPath}/${name}\n${readFileSync(join(parentPath, name), 'latin1')}`,
  );
  expect(site.filter(text => /xyzzy/i.test(text))).toEqual([]);
  expect(site.filter(text => /plugh/i.test(text))).not.toEqual([]);
});
