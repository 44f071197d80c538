import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPages } from '../../src/collection/index.ts';
import { header, makeFolder } from '../support/folder.ts';

/** The published files of a notebook: the Markdown of each page by its address, and the files of the notes. */
async function published(files: Record<string, string | Uint8Array>, { base, site }: { base: string; site?: string }) {
  const markdown: Record<string, string> = {};
  const siteUrl = { origin: site ? new URL(site) : undefined, base };
  const loaded = await loadPages(
    makeFolder(files),
    { siteUrl, cacheDir: makeFolder() },
    ({ address, source }, body, portable) => {
      markdown[address] = `${source}\n${portable === body ? '' : 'not the body\n'}${portable}`;
    },
  );
  const sources = loaded.files.filter(({ address }) => address.startsWith('/-/source/'));
  return { markdown, loaded, sources: Object.fromEntries(sources.map(({ address, file }) => [address, file])) };
}

const markdownNotebook = '[Notebook]\ndefault_file_format=markdown\ndefault_file_extension=.md\n';
const notes = {
  'A/B C.txt':
    `${header}[[A|back]] {{./x.png}} [[#here]] [[https://example.org/a]]\n` +
    "''[back](/a/)'' ](/a/)\n'''\n[back](/a/)\n'''\n",
  'A/B C/x.png': 'x',
  'A.txt': header,
};

test('without an origin and below no path, the published Markdown is the body of the entry', async () => {
  const { markdown } = await published(notes, { base: '/' });
  expect(markdown['/a/b-c/']).toBe(
    '/-/source/A/B%20C.txt\n' +
      '[back](/a/) ![](/-/files/A/B%20C/x.png) [#here](#here) <https://example.org/a>\\\n' +
      '`[back](/a/)` ]\\(/a/)\n\n```\n[back](/a/)\n```\n',
  );
});

test('with an origin or a base, links and images have it in their addresses, and nothing else is changed', async () => {
  const { markdown } = await published(notes, { base: '/notes/' });
  expect(markdown['/a/b-c/']).toBe(
    '/-/source/A/B%20C.txt\nnot the body\n' +
      '[back](/notes/a/) ![](/notes/-/files/A/B%20C/x.png) [#here](#here) <https://example.org/a>\\\n' +
      '`[back](/a/)` ]\\(/a/)\n\n```\n[back](/a/)\n```\n',
  );
  const whole = await published(notes, { base: '/notes/', site: 'https://example.com' });
  expect(whole.markdown['/a/b-c/']).toContain('[back](https://example.com/notes/a/) ![](https://example.com/notes/-/');
});

test('links of a Markdown page have the base, and the rest of the page stays as it is written', async () => {
  const page = '---\ntags: [x]\n---\n# Title\n* [home](Home.md)\n* ![x][pic] `[home](/)`\n\n[pic]: Page/x.png "X"\n';
  const { markdown, loaded } = await published(
    { 'notebook.zim': markdownNotebook, 'Home.md': '', 'Page.md': page, 'Page/x.png': 'x' },
    { base: '/notes/' },
  );
  expect(markdown['/page/']).toBe(
    '/-/source/Page.md\nnot the body\n' +
      '# Title\n* [home](/notes/)\n* ![x][pic] `[home](/)`\n\n[pic]: /notes/-/files/Page/x.png "X"\n',
  );
  // Said once, though the page was read twice.
  expect(loaded.messages.map(({ ruleId }) => ruleId)).toEqual(['picture-unknown']);
});

test('the files of the notes are published byte by byte, at addresses that differ in more than case', async () => {
  const broken = Buffer.from(`${header}\xfcbel\r\n\0`, 'latin1');
  const { sources } = await published(
    { 'Übung.txt': broken, 'Foo.txt': header, 'foo.txt': header, 'Foo/index.md.txt': header, 'Foo/secret.png': 'x' },
    { base: '/' },
  );
  expect(Object.keys(sources)).toEqual([
    '/-/source/Foo.txt',
    '/-/source/Foo/index.md.txt',
    '/-/source/foo--ddab29ff.txt',
    '/-/source/Übung.txt',
  ]);
  expect(readFileSync(sources['/-/source/Übung.txt'] as Buffer)).toEqual(broken);
});

test('a file that browsers would not take for text is published as one', async () => {
  const files = {
    'notebook.zim': '[Notebook]\ndefault_file_extension=.wiki\n',
    'A.wiki': header,
    'A.wiki.wiki': header,
  };
  const { sources } = await published(files, { base: '/' });
  expect(Object.keys(sources)).toEqual(['/-/source/A.wiki.txt', '/-/source/A.wiki.wiki.txt']);
});

test('a page that is called like the Markdown file of its parent has another address', async () => {
  const { markdown } = await published({ 'A.txt': header, 'A/index.md.txt': header }, { base: '/' });
  expect(Object.keys(markdown).map(address => `${address}index.md`)).toEqual([
    '/index.md',
    '/a/index.md',
    '/a/index-md/index.md',
  ]);
});

test.each([
  ['what is excepted', "publish:\n  except: ['*.kdbx', 'Diary:**']\n"],
  ['all but some pages', "publish:\n  only: ['A']\n  except: ['*.kdbx']\n"],
])('the attributes of an object name nothing that is held back: %s', async (_, settings) => {
  const attributes =
    'size="3" name="Chess" open="a.png" file="./keys.kdbx" same="keys.kdbx" page="Diary:Monday" note="../Diary/Monday.txt"';
  const { markdown } = await published(
    {
      'zimlight.yaml': settings,
      'A.txt': `${header}{{{board: ${attributes}\ntext\n}}}\n{{./a.png}}\n`,
      'A/a.png': 'x',
      'A/keys.kdbx': 'x',
      'Diary/Monday.txt': header,
    },
    { base: '/' },
  );
  expect(markdown['/a/']).toContain('```object:board size="3" name="Chess" open="a.png"\ntext\n```');
  // The note as written names it.
  expect(markdown['/a/']).toMatch(/^undefined\n/);
});
