import { existsSync, realpathSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';
import { zimlight } from '../support/zimlight.ts';

/** Makes a folder with a notebook `faulty`, which has a message of each severity. */
async function makeFaulty(): Promise<string> {
  const folder = realpathSync(
    makeFolder({
      'faulty/notebook.zim': '[Notebook]\nname=Faulty\n',
      'faulty/Home.txt': `${header}====== Home ======\n'''\nâ†’\n`,
    }),
  );
  await symlink('/', join(folder, 'faulty/Root.txt'));
  return folder;
}

const faults = [
  {
    rule: 'symlink-outside',
    severity: 'error',
    file: 'Root.txt',
    reason: '`Root.txt` is a symbolic link to something that is not published: it is outside the notebook, or hidden',
    advice: 'Put a copy of its target into the notebook.',
  },
  {
    rule: 'unclosed-verbatim',
    severity: 'warning',
    file: 'Home.txt',
    line: 5,
    column: 1,
    reason: "This `'''` is not closed, so it is shown as text",
    advice: "End the block with a line that consists of the same tabs and `'''`.",
  },
  {
    rule: 'mended-encoding',
    severity: 'info',
    file: 'Home.txt',
    line: 6,
    column: 1,
    reason: '`â†’` was `→` before a program read it as Windows-1252; it is shown as `→`',
    advice: 'Replace it in the note; Zimlight does not change the file.',
  },
];

const faultsPrinted = `error symlink-outside, 1 time. Put a copy of its target into the notebook.
  Root.txt: \`Root.txt\` is a symbolic link to something that is not published: it is outside the notebook, or hidden

warning unclosed-verbatim, 1 time. End the block with a line that consists of the same tabs and \`'''\`.
  Home.txt:5:1: This \`'''\` is not closed, so it is shown as text

info mended-encoding, 1 time. Replace it in the note; Zimlight does not change the file.
  Home.txt:6:1: \`â†’\` was \`→\` before a program read it as Windows-1252; it is shown as \`→\`

language: unknown, so the interface is in English (set \`language\` in zimlight.yaml)
1 page, 1 word, 0 files, 3 messages, N s`;

const withoutSeconds = (text: string) => text.replace(/[\d.]+ s( →|\n)/, 'N s$1');

test('zimlight check prints the messages of a build', async () => {
  const folder = await makeFaulty();
  const { code, stdout, stderr } = await runMain(['check', 'faulty'], folder);
  expect([code, withoutSeconds(stdout), stderr]).toEqual([0, `${faultsPrinted}\n`, '']);
});

test('--messages writes all messages as JSON; a build that fails by --strict puts its site in place', async () => {
  const folder = await makeFaulty();
  const args = ['build', 'faulty', '--out', 'strict', '--strict', '--messages', 'logs/messages.json'];
  const { code, stdout, stderr } = await zimlight(args, { cwd: folder });
  expect([code, withoutSeconds(stdout), stderr]).toEqual([
    1,
    `${faultsPrinted} → strict · to view it: zimlight preview strict\n`,
    'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim\n',
  ]);
  expect(JSON.parse(await readFile(join(folder, 'logs/messages.json'), 'utf8'))).toEqual(faults);
  expect(existsSync(join(folder, 'strict/index.html'))).toBe(true);
});

test('--messages - writes JSON to standard output, and the messages for people to standard error', async () => {
  const folder = await makeFaulty();
  const { code, stdout, stderr } = await runMain(['check', 'faulty', '--messages', '-'], folder);
  expect([code, JSON.parse(stdout), withoutSeconds(stderr)]).toEqual([0, faults, `${faultsPrinted}\n`]);
});

test('--strict fails a command with messages: errors and warnings, all, or those of some rules', async () => {
  const folder = await makeFaulty();
  const runs = ['--strict', '--strict=all', '--strict=mended-encoding,missing-file', '--strict=missing-file'];
  const results: Awaited<ReturnType<typeof runMain>>[] = [];
  for (const strict of runs) results.push(await runMain(['check', strict, 'faulty'], folder));
  expect(results.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
    [1, 'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim'],
    [1, 'zimlight: failed because of --strict: 1 × symlink-outside, 1 × unclosed-verbatim, 1 × mended-encoding'],
    [1, 'zimlight: failed because of --strict: 1 × mended-encoding'],
    [0, ''],
  ]);
});

test('--quiet prints errors, and what --strict fails on', async () => {
  const folder = await makeFaulty();
  const results = [await runMain(['check', 'faulty', '-q'], folder)];
  results.push(await runMain(['check', 'faulty', '--quiet', '--strict=mended-encoding'], folder));
  const [error, info] = [faultsPrinted.split('\n\n')[0], faultsPrinted.split('\n\n')[2]];
  expect(results.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual([
    [0, `${error}\n`, ''],
    [1, `${error}\n\n${info}\n`, 'zimlight: failed because of --strict: 1 × mended-encoding\n'],
  ]);
});

test('--format github prints annotations instead of messages', async () => {
  const folder = await makeFaulty();
  const { stdout } = await runMain(['check', 'faulty', '--format', 'github'], folder);
  expect(
    withoutSeconds(stdout)
      .split('\n')
      .map(line => line.replace(/(?<=^::.*)::.*/, '::…')),
  ).toEqual([
    '::error file=Root.txt,title=symlink-outside::…',
    '::warning file=Home.txt,line=5,col=1,title=unclosed-verbatim::…',
    '::notice file=Home.txt,line=6,col=1,title=mended-encoding::…',
    ...faultsPrinted.split('\n').slice(-2),
    '',
  ]);
});
