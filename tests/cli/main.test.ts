import { existsSync, realpathSync } from 'node:fs';
import { chmod, readdir, readFile, symlink } from 'node:fs/promises';
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
    'biuld notes',
    'build notes --outt x',
    'build notes -o',
    'dev notes --open=yes',
    '--out x',
    'help publish',
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
    'check notes --strict missing-file',
    'check --strict=nonsense notes',
    'check notes --format sarif',
    'check notes --messages notes/x',
    'build notes --messages notes',
  ];
  const results: Awaited<ReturnType<typeof runMain>>[] = [];
  for (const line of [...lines, ...options, ...messages]) results.push(await runMain(line.split(' '), folder));
  expect(results.map(({ code, stdout, stderr }) => [code, stdout, stderr.trim()])).toEqual([
    [2, '', 'zimlight: there is no command publish; see zimlight help'],
    [2, '', 'zimlight: build needs a NOTEBOOK; see zimlight help build'],
    [2, '', 'zimlight: there is no folder nowhere'],
    [2, '', 'zimlight: build takes only one NOTEBOOK; unexpected: more'],
    [2, '', 'zimlight: notes/Pod.txt is a file; a notebook is the folder that contains notebook.zim'],
    [2, '', 'zimlight: build has no option --colour; see zimlight help build'],
    [2, '', 'zimlight: there is no command biuld; did you mean build?'],
    [2, '', 'zimlight: build has no option --outt; did you mean --out?'],
    [2, '', 'zimlight: -o, --out DIR needs a value; see zimlight help build'],
    [2, '', 'zimlight: --open takes no value'],
    [2, '', 'zimlight: the command comes first; unexpected: --out; see zimlight help'],
    [2, '', 'zimlight: there is no command publish; see zimlight help'],
    [2, '', 'zimlight: --site: `example` is not the address of a site such as `https://example.org`'],
    [2, '', 'zimlight: --base: `a?b` is not a path such as `/notes/`'],
    [2, '', 'zimlight: --language: `x_` is not a language tag such as `de` or `pt-BR`'],
    [2, '', 'zimlight: --port: x is not a port number'],
    [2, '', 'zimlight: notes does not contain a site built by zimlight'],
    [2, '', 'zimlight: --strict: there is no rule mising-file; did you mean missing-file?'],
    [2, '', 'zimlight: write --strict=missing-file, without a space'],
    [2, '', 'zimlight: --strict: there is no rule nonsense'],
    [2, '', 'zimlight: --format: there is no format sarif; there are text and github'],
    [
      2,
      '',
      'zimlight: messages cannot be written to notes/x: it is in the notebook, so the next build would publish that file',
    ],
    [2, '', 'zimlight: messages cannot be written to notes: it is a folder'],
  ]);
});

test('help says what each command does, with an example, and where the documentation is', async () => {
  const { code, stdout } = await runMain(['--help'], repository);
  expect([code, stdout]).toEqual([
    0,
    `Zimlight publishes a notebook of Zim Desktop Wiki as a website.

Usage: zimlight COMMAND [OPTIONS]

Commands:
  dev NOTEBOOK     serve the site of a notebook while you write, and show each change
  build NOTEBOOK   build the site of a notebook
  preview [DIR]    serve a built site as a web server would
  check NOTEBOOK   print the messages of a build, without building
  export NOTEBOOK  write the pages of a notebook as Markdown for other programs, or as an EPUB
  init NOTEBOOK    write a commented zimlight.yaml, and a workflow if you want one
  help [COMMAND]   print this help, or the options of a command

Examples:
  zimlight dev ~/Notebooks/Notes --open
  zimlight build ~/Notebooks/Notes -o ~/notes-site --site https://example.org
  zimlight preview ~/notes-site --open
  zimlight check ~/Notebooks/Notes --strict
  zimlight export ~/Notebooks/Notes -o ~/vault --flavour obsidian
  zimlight init ~/Notebooks/Notes --workflow github

Options:
  -h, --help     print this help; after a command, its options
  -V, --version  print the version

Documentation: ${join(repository, 'README.md')}
`,
  ]);
  for (const args of [[], ['help'], ['-h']]) expect((await runMain(args, repository)).stdout).toBe(stdout);
});

test('help on a command lists its options, those that set a setting apart', async () => {
  const { stdout } = await runMain(['help', 'dev'], repository);
  expect(stdout).toBe(`zimlight dev: serve the site of a notebook while you write, and show each change

Usage: zimlight dev NOTEBOOK [OPTIONS]
Example: zimlight dev ~/Notebooks/Notes --open

Options:
  -p, --port N        port to listen on, or the next free one (default: 4321)
      --host[=NAME]   address to listen on (default: localhost); without NAME: all of them, for
                      other devices on the network
      --open          open the site in the browser
      --poll          look for changes every second, for network drives that do not report them
  -q, --quiet         print only errors and the address
      --cache DIR     folder for caches (default: in the user's cache folder)

Settings, which take precedence over zimlight.yaml:
      --language TAG  language of the notes, such as de (default: guessed)
      --base /x/      path of the site on its host (default: /)
      --edit-url URL  where notes are edited; {path}, or else the end, is the note's file
`);
  for (const args of [
    ['dev', '--help'],
    ['dev', 'notes', '-h'],
  ])
    expect((await runMain(args, repository)).stdout).toBe(stdout);
});

test('--version prints the version', async () => {
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
  for (const option of ['--version', '-V']) expect((await runMain([option], repository)).stdout).toBe(`${version}\n`);
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

const isRoot = process.getuid?.() === 0;
test.skipIf(isRoot)('a folder that cannot be written is refused before any work is done', async () => {
  const folder = makeFolder({ 'notes/Pod.txt': header, 'mine/x': '' });
  await chmod(join(folder, 'mine'), 0o555);
  const runs = ['build notes --out mine/site', 'check notes --messages mine/m.json', 'build notes --cache mine/cache'];
  const results: Awaited<ReturnType<typeof runMain>>[] = [];
  for (const line of runs) results.push(await runMain(line.split(' '), folder));
  await chmod(join(folder, 'mine'), 0o755);
  for (const { code, stderr } of results) {
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^zimlight: .* mine\S+: .*: permission denied\. .*\n$/)]);
  }
});

test.runIf(existsSync('/proc/self'))(
  'a folder where nothing can be is refused, and does not keep a command busy',
  async () => {
    const folder = makeFolder({ 'notes/Pod.txt': header });
    const { code, stderr } = await runMain(['build', 'notes', '--cache', '/proc/x/y'], folder);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^zimlight: the cache cannot be put into \/proc\/x\/y: .*\n$/),
    ]);
  },
);
