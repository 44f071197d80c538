import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../src/notebook/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { secretGuard } from '../../src/publish/secret-guard.ts';
import { header, makeFolder } from '../support/folder.ts';

const files = {
  'Home.txt': `${header}Nothing here.\n`,
  'Home/notes.txt': 'Host: srv1\nPassword: kanone77\n',
  'Home/id_rsa': 'x',
  'Home/picture.png': 'PNG\0Password: kanone77',
  'Router.txt': `${header}====== Router ======\n\nPassword: kanone77\nMore\npw = kanone78\n`,
  'Router/Setup.txt': `${header}Text\n`,
  'Router/manual.txt': 'Text',
  'Private.txt': `${header}Text\n%% private %%\nPassword: kanone77\n%% public %%\nText\n`,
  'Demo.txt': `${header}%% private %%\nx\n%% public %%\nPassword: kanone77\n`,
};

async function published(settings = '') {
  const folder = makeFolder({ ...files, ...(settings && { 'zimlight.yaml': settings }) });
  writeFileSync(join(folder, 'Home/export.csv'), Buffer.from('\ufeffPassword: kanone77', 'utf16le'));
  const notebook: Notebook = openNotebook(folder);
  const { pages, visible, messages } = await publish(notebook, [secretGuard(notebook.site.publish)]);
  return {
    pages: pages.map(({ name, file }) => (file ? name : `${name}/`)),
    files: [...notebook.attachments.values()].filter(file => visible.has(file)).map(({ path }) => path),
    messages,
    said: messages.map(
      ({ file, line, column, reason }) => [file, line, column].join(':') + reason.replace(/.*\(rule `(.*)`.*/, ' $1'),
    ),
  };
}

test('Pages and files with secrets are held back; the message says where a secret is, but not the secret', async () => {
  const { pages, files, said, messages } = await published();
  expect(pages).toEqual(['Home', 'Private', 'Router/', 'Router:Setup']);
  expect(files).toEqual(['Home/picture.png']);
  expect(said).toEqual([
    'Demo.txt:7:11 password',
    'Router.txt:6:11 password',
    'Router.txt:8:6 password',
    'Home/export.csv:1:11 password',
    'Home/id_rsa:: key-file',
    'Home/notes.txt:2:11 password',
  ]);
  expect(messages.map(({ message, note }) => message + note).join()).not.toContain('kanone');
});

test('`allowSecrets` names pages, tags and files that are published', async () => {
  const { pages, files, said } = await published(
    "publish:\n  allowSecrets: [Router, Demo, '*.txt', '*.csv', id_rsa]\n",
  );
  expect(pages).toEqual(['Demo', 'Home', 'Private', 'Router', 'Router:Setup']);
  expect(files).toEqual(expect.arrayContaining(['Home/export.csv', 'Home/id_rsa', 'Home/notes.txt']));
  expect(said).toEqual([]);
});
