import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/history/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { addressesOf, makeRepository, note, temporaryFolder } from '../support/repository.ts';
import { runGit } from '../support/run-git.ts';

/** Everything in a repository's own settings that names a program, or takes git to one. */
const settings = (program: string) => `
[core]
  fsmonitor = ${program}
  pager = ${program}
  editor = ${program}
  askPass = ${program}
  sshCommand = ${program}
  gitProxy = ${program}
  hooksPath = .hooks
  alternateRefsCommand = ${program}
[pager]
  log = ${program}
[diff]
  external = ${program}
[diff "x"]
  textconv = ${program}
  command = ${program}
[filter "x"]
  clean = ${program}
  smudge = ${program}
  process = ${program}
  required = true
[gpg]
  program = ${program}
[log]
  showSignature = true
[credential]
  helper = ${program}
[alias]
  log = !${program}
  rev-parse = !${program}
[extensions]
  partialClone = origin
[protocol]
  allow = always
[remote "origin"]
  url = .
  promisor = true
  partialclonefilter = blob:none
  uploadpack = ${program}
`;

test('no program that a notebook names in its own .git/config runs', async () => {
  const folder = makeRepository([
    { files: { 'A.txt': note(1), 'B.txt': note(2), '.gitattributes': '* filter=x diff=x\n' } },
    { files: { 'A.txt': null, 'Z.txt': note(1, 'rewritten') } },
  ]);
  const outside = temporaryFolder();
  const program = join(outside, 'program.sh');
  writeFileSync(program, `#!/bin/sh\ntouch ${join(outside, 'ran')}\ncat\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(folder, '.hooks'));
  for (const name of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout']) {
    writeFileSync(join(folder, '.hooks', name), `#!/bin/sh\nexec ${program}\n`, { mode: 0o755 });
  }
  // An object that a partial clone would fetch, and a file that git would have to read to know whether it has changed.
  const blob = runGit(folder, 'rev-parse', 'main~1:A.txt').trim();
  rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
  utimesSync(join(folder, 'B.txt'), 0, 0);
  appendFileSync(join(folder, '.git/config'), settings(program));

  const { short, messages } = await addressesOf(folder);
  expect(existsSync(join(outside, 'ran')), readdirSync(outside).join()).toBe(false);
  expect(Object.keys(short)).toEqual(['B', 'Z']);
  expect(messages).toEqual(['history-partial']);
});

test('a note is unchanged though git stores its lines with other endings', async () => {
  const folder = makeRepository([{ files: { 'A.txt': note(1), 'B.txt': note(2) } }]);
  writeFileSync(join(folder, 'A.txt'), note(1).replaceAll('\n', '\r\n'));
  writeFileSync(join(folder, 'B.txt'), note(2, 'another text').replaceAll('\n', '\r\n'));
  const { history } = await readHistory(openNotebook(folder));
  expect(history?.uncommitted).toEqual(new Set(['B.txt']));
});
