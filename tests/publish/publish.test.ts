import { expect, test } from 'vitest';
import { openNotebook } from '../../src/notebook/index.ts';
import type { Guard } from '../../src/publish/guard.ts';
import { publish } from '../../src/publish/publish.ts';
import { header, makeFolder } from '../support/folder.ts';

/** What is published of a notebook: names of pages, folders in brackets; paths of files that pages may use. */
async function published(files: Record<string, string>, settings = '', guards: Guard[] = []) {
  const yaml = settings && `publish:\n${settings.replace(/^/gm, '  ')}\n`;
  const notebook = openNotebook(makeFolder({ ...files, 'zimlight.yaml': yaml }));
  const { pages, visible, unlisted, heldBack, messages, ...rest } = await publish(notebook, guards);
  const mayUse = [...notebook.attachments.values()].filter(visible.has);
  return {
    pages: pages.map(({ name, file }) => (file ? name : `[${name}]`)),
    files: mayUse.map(({ path }) => path).filter(path => path !== 'zimlight.yaml'),
    unlisted: [...unlisted].map(({ name }) => name),
    heldBack: heldBack(rest.files(new Set())),
    messages: messages.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
    visible,
    sources: [...rest.sources.keys()].map(({ name }) => name),
  };
}

const notes = (...names: string[]) => Object.fromEntries(names.map(name => [`${name}.txt`, header]));

test.each([
  ['a tag', 'Text, @private', '@private'],
  ['a tag in other letters', '* [ ] a task @DRAFT', '@draft'],
  ['a tag in a private part', '%% private %%\n@draft\n%% public %%', '@draft'],
  ['a tag in the head of a table', '| a @private | b |\n|---|---|\n| c | d |', '@private'],
  ['a marker that may be misspelt', 'a\n%% privat %%\nb', 'unclear marker'],
])('%s in a note holds it back', async (_, text, reason) => {
  const { pages, heldBack } = await published({ ...notes('A'), 'B.txt': `${header}${text}\n` });
  expect([pages, heldBack.pages]).toEqual([['A'], { [reason]: 1 }]);
});

test.each([
  ['code', "'''\n/** @private */\n'''"],
  ['a mail address', 'me@private.example, a@draft'],
  ['a longer tag', '@privately @drafts'],
  ['a sentence', '====== Title ======\n\ndraft: true'],
  ['other words between signs', '%% later %% 100%% sure %% ok'],
])('%s does not hold a note back', async (_, text) => {
  expect((await published({ 'A.txt': `${header}${text}\n` })).pages).toEqual(['A']);
});

test.each([
  ['---\ntitle: X\ndraft: true\n---\n', 'draft: true'],
  ['---\r\n"Draft": "yes" # later\r\n---\r\n', 'draft: true'],
  ['---\npublish: no\n...\n', 'publish: false'],
  ['---\ntitle: "broken\nprivate: true\n---\n', 'private: true'],
  ['---\npublished: false\nwithout an end', 'published: false'],
  ['---\ntags: [a, Private]\n---\n', '@private'],
  ['---\ntags: "#draft"\n---\n', '@draft'],
  ['---\ntags: [a, private\n---\n', '@private'],
  ['---\ntags: private\nwithout an end', '@private'],
  ['---\ndraft: false\npublish: true\n---\n', undefined],
  ['---\npublished: 2024-05-01\ndraft:\n---\n', undefined],
  ['# T\n\n---\ndraft: true\n---\n', undefined],
  ['---\nA rule.\n\nDraft: a sentence\n', undefined],
])('the front matter %j holds a page back: %s', async (text, reason) => {
  const { heldBack } = await published({
    ...notes('A'),
    'B.md': text,
    'notebook.zim': '[Notebook]\ndefault_file_format=markdown\n',
  });
  expect(heldBack.pages).toEqual(reason ? { [reason]: 1 } : {});
});

test.each([
  ['a comment', 'a <!-- @private -->\n\n<!--@later-->', '@private'],
  ['a comment that nothing ends', '<!-- a\n\nText @draft\n', '@draft'],
  ['HTML', '<div>\n@private\n</div>', '@private'],
  ['a page that is shown as its source', `${'> '.repeat(200)}a\n\n@private`, '@private'],
  ['code', '```js\n/** @private */\n```\n\n`@draft`', undefined],
  ['an address in HTML', '<a href="https://example.org/@private">me@draft</a>', undefined],
])('a tag in %s of a Markdown page', async (_, text, reason) => {
  const { heldBack } = await published({ ...notes('A'), 'B.md': `---\nCreation-Date: 2020-01-01\n---\n${text}` });
  expect(heldBack.pages).toEqual(reason ? { [reason]: 1 } : {});
});

test('the header of a Zim page holds it back, by a field or a tag', async () => {
  const [draft, tags] = ['draft: true', 'Tags: @private'].map(line => header.replace('\n\n', `\n${line}\n\n`));
  const { heldBack } = await published({ ...notes('A'), 'B.txt': draft as string, 'C.txt': tags as string });
  expect(heldBack.pages).toEqual({ 'draft: true': 1, '@private': 1 });
});

test('what is below a held-back page is held back with it, and the files in its folder', async () => {
  const files = {
    'A.txt': `${header}@private`,
    ...notes('A/B', 'C', 'C/D'),
    'A/x.png': '',
    'A/in/x.png': '',
    'A/B/x.png': '',
  };
  const { pages, files: mayUse, heldBack, visible } = await published({ ...files, 'C/x.png': '', 'other/x.png': '' });
  expect([pages, mayUse]).toEqual([
    ['C', 'C:D'],
    ['C/x.png', 'other/x.png'],
  ]);
  expect(heldBack).toEqual({ pages: { '@private': 2 }, files: { '@private': 3, 'not linked': 1 }, parts: 0 });
  expect(['A', 'A:new', 'a:NEW', 'C:new', 'Ab'].filter(visible.hides)).toEqual(['A', 'A:new', 'a:NEW']);
});

test('`only` publishes the pages above those that it names as folders, without their notes', async () => {
  const files = { ...notes('Home', 'A', 'A/B', 'A/B/C', 'D', 'E/F'), 'A/x.png': '', 'A/B/x.png': '' };
  const tagged = { ...files, 'D/G.txt': `${header}@Public` };
  const { pages, files: mayUse, heldBack, visible } = await published(tagged, "only: ['A:B:**', '@public']");
  expect([pages, mayUse]).toEqual([['[A]', 'A:B', 'A:B:C', '[D]', 'D:G'], ['A/B/x.png']]);
  expect(heldBack.pages).toEqual({ 'not in only': 4 });
  expect(['A:B:old', 'A:old', 'D', 'Old'].filter(name => visible.mayName(name))).toEqual(['A:B:old', 'D']);
});

test('`except` takes precedence over `only`; patterns name pages, tags and files', async () => {
  const files = {
    ...notes('A', 'A/B', 'A/C', 'D'),
    'E.txt': `${header}@client`,
    'A/k.kdbx': '',
    'A/k.png': '',
    'A/B/k.png': '',
  };
  const { pages, files: mayUse } = await published(files, "only: '**'\nexcept: ['A:B', '@Client', 'D.txt', '*.kdbx']");
  expect([pages, mayUse]).toEqual([['A', 'A:C'], ['A/k.png']]);
  expect((await published(files, 'attachments: none')).files).toEqual([]);
});

test('a folder whose pages are all held back is not published, nor are its files', async () => {
  const { pages, files } = await published({ ...notes('A'), 'B/C.txt': `${header}@draft`, 'B/x.png': '' });
  expect([pages, files]).toEqual([['A'], []]);
});

test('notes are published as written, unless they have a private part, or `sources` is off', async () => {
  const files = { ...notes('A'), 'B.txt': `${header}%% private %%` };
  const { sources, heldBack } = await published(files);
  expect([sources, heldBack.parts]).toEqual([['A'], 1]);
  expect((await published(files, 'sources: no')).sources).toEqual([]);
});

test('with `attachments: all`, files that no page uses are published, except those that a private part names', async () => {
  const files = {
    ...notes('A'),
    'B.txt': `${header}%% private %%\n{{./x.png}}`,
    'A/y.png': '',
    'B/x.png': '',
    'B/z.png': '',
  };
  expect((await published(files)).heldBack.files).toEqual({ 'not linked': 3 });
  expect((await published(files, 'attachments: all')).heldBack.files).toEqual({ 'not linked': 1 });
});

test('pages below an unlisted page are unlisted', async () => {
  const files = { ...notes('A', 'A/B', 'C', 'D/E'), 'F.txt': `${header}@review` };
  expect((await published(files, "unlisted: [A, '@review', 'd:*']")).unlisted).toEqual(['A', 'A:B', 'D:E', 'F']);
});

test('further guards are asked about what the notes and the settings do not hold back', async () => {
  const asked: string[] = [];
  const guard: Guard = {
    page({ name }, note) {
      asked.push(name);
      const line = note.secrets[0]?.line;
      if (line === undefined) return undefined;
      return {
        reason: 'secret',
        alone: true,
        messages: [Object.assign(Error('') as never, { file: name, line, reason: 'S' })],
      };
    },
    file: async ({ path }) => (path.endsWith('.key') ? { reason: 'key' } : undefined),
  };
  const text = `${header}%% private %%\nPassword: kanone77\n%% public %%\n\nPassword: kanone77\n`;
  const files = {
    'A.txt': text,
    ...notes('A/B', 'C'),
    'D.txt': `${header}@draft`,
    'A/B/x.key': '',
    'A/B/x.txt': '',
    'A/x.png': '',
  };
  const { pages, files: mayUse, heldBack, messages } = await published(files, '', [guard]);
  expect(asked).toEqual(['A', 'A:B', 'C']);
  expect([pages, mayUse]).toEqual([['[A]', 'A:B', 'C'], ['A/B/x.txt']]);
  expect(messages).toEqual(['A:8: S']);
  expect([heldBack.pages, heldBack.files]).toEqual([
    { secret: 1, '@draft': 1 },
    { key: 1, secret: 1, 'not linked': 1 },
  ]);
});
