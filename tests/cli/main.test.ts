import { realpathSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';
import { repository } from '../support/zimlight.ts';

test('a wrong command line is answered with one line and exit code 2', async () => {
  const folder = makeFolder({ 'notes/Pod.txt': header });
  const lines = [
    'publish',
    'build',
    'build nowhere',
    'build notes more',
    'build notes/Pod.txt',
    'build notes --colour',
  ];
  const options = [
    'build notes --site example',
    'build notes --base a?b',
    'build notes --lang x_',
    'dev notes --port x',
    'preview notes',
  ];
  const messages = [
    'check notes --strict=mising-file',
    'check notes --messages notes/x',
    'build notes --messages notes',
  ];
  const results: Awaited<ReturnType<typeof runMain>>[] = [];
  for (const line of [...lines, ...options, ...messages]) results.push(await runMain(line.split(' '), folder));
  expect(results.map(({ code, stdout, stderr }) => [code, stdout, stderr.trim()])).toEqual([
    [2, '', 'zimlight: there is no command publish; see zimlight --help'],
    [2, '', 'zimlight: build needs a NOTEBOOK; see zimlight build --help'],
    [2, '', 'zimlight: there is no folder nowhere'],
    [2, '', 'zimlight: build takes only one NOTEBOOK; unexpected: more'],
    [2, '', 'zimlight: notes/Pod.txt is a file; a notebook is the folder that contains notebook.zim'],
    [2, '', "zimlight: Unknown option '--colour'; see zimlight build --help"],
    [2, '', 'zimlight: --site: `example` is not an origin such as `https://example.org`; a path belongs in `base`'],
    [2, '', 'zimlight: --base: `a?b` is not a URL path such as `/notes/`'],
    [2, '', 'zimlight: --lang: `x_` is not a language tag such as `de` or `pt-BR`'],
    [2, '', 'zimlight: --port: x is not a port number'],
    [2, '', 'zimlight: notes does not contain a site built by zimlight'],
    [2, '', 'zimlight: --strict: there is no rule mising-file; did you mean missing-file?'],
    [
      2,
      '',
      'zimlight: messages cannot be written to notes/x: it is in the notebook, so the next build would publish them',
    ],
    [2, '', 'zimlight: messages cannot be written to notes: it is a folder'],
  ]);
});

test('help lists the commands, and the options of each; --version prints the version', async () => {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  expect((await runMain(['--version'], repository)).stdout).toBe(`${version}\n`);
  expect((await runMain(['--help'], repository)).stdout).toBe(
    [
      'Publishes a Zim notebook as a website.',
      '',
      '  zimlight build NOTEBOOK [OPTIONS]   build the site of a notebook',
      '  zimlight check NOTEBOOK [OPTIONS]   print the messages of a build, without building',
      '  zimlight dev NOTEBOOK [OPTIONS]     serve the site of a notebook, and reload it after each change',
      '  zimlight export NOTEBOOK [OPTIONS]  write the pages of a notebook as Markdown',
      '  zimlight preview [DIR] [OPTIONS]    serve a site that was built',
      '',
      'zimlight COMMAND --help lists the options of a command.',
      '',
    ].join('\n'),
  );
  expect((await runMain(['build', '--help'], repository)).stdout).toBe(
    [
      'zimlight build NOTEBOOK [OPTIONS]: build the site of a notebook',
      '',
      '  --out DIR             folder for the site (default: dist)',
      '  --base /x/            path of the site on its host (default: /)',
      '  --site URL            origin of the site; without it: no feeds, sitemap or preview cards',
      '  --lang TAG            language of the notes, such as de (default: guessed)',
      "  --edit-url URL        where notes are edited; {path}, or else the end, is the note's file",
      '  --cards WHICH         preview cards: on, off, or missing for pages without a picture (default: missing)',
      '  --messages FILE       write all messages to FILE as JSON; - is standard output',
      '  --strict[=RULE,RULE]  fail on errors and warnings; with rules: on those; =all: on any message',
      "  --cache DIR           folder for caches (default: in the user's cache folder)",
      '',
    ].join('\n'),
  );
});

test('zimlight build refuses folders that contain something else', async () => {
  const folder = realpathSync(makeFolder({ 'notes/Section/Pod.txt': header, 'thesis/chapter-1.odt': '' }));
  await symlink(join(folder, 'notes'), join(folder, 'link'));
  const outs = ['thesis', '.', 'notes', 'notes/Section', 'link/Section', 'thesis/chapter-1.odt'];
  const results: Awaited<ReturnType<typeof runMain>>[] = [];
  for (const out of outs) results.push(await runMain(['build', 'notes', '--out', out], folder));
  expect(results.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
    [2, 'zimlight: thesis contains files other than a site built by zimlight; empty it, or choose another folder'],
    [2, 'zimlight: the site cannot be put into .: it contains the notebook, which would be deleted'],
    [2, 'zimlight: the site cannot be put into notes: it is the notebook, which would be deleted'],
    [
      2,
      'zimlight: notes/Section contains files other than a site built by zimlight; empty it, or choose another folder',
    ],
    [
      2,
      'zimlight: link/Section contains files other than a site built by zimlight; empty it, or choose another folder',
    ],
    [2, 'zimlight: the site cannot be put into thesis/chapter-1.odt: it is a file'],
  ]);
  expect(await readdir(join(folder, 'thesis'))).toEqual(['chapter-1.odt']);
  expect(await readdir(join(folder, 'notes/Section'))).toEqual(['Pod.txt']);
});
