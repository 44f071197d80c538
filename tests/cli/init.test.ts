import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from '../../src/cli/options.ts';
import { settingsTemplate } from '../../src/cli/settings-template.ts';
import { workflows } from '../../src/cli/workflows.ts';
import { parseSettings } from '../../src/settings/index.ts';
import { settingFields } from '../../src/settings/schema.ts';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

test('the template has every setting, with an example that is valid once it is no comment', () => {
  const template = settingsTemplate();
  expect(parseSettings(template).messages).toEqual([]);
  expect(Object.keys(parse(template) ?? {})).toEqual([]);
  for (const setting of Object.keys(settingFields)) {
    const block = template.split('\n\n').find(each => each.includes(`\n#${setting}:`)) ?? '';
    const used = block.replace(/^#(?! )/gm, '');
    expect(Object.keys(parse(used))).toEqual([setting]);
    expect(parseSettings(used).messages.map(({ reason }) => reason)).toEqual([]);
  }
});

test('init writes the settings and a workflow, and never overwrites a file', async () => {
  const folder = realpathSync(makeFolder({ 'wiki/my notes/Home.txt': header }));
  mkdirSync(join(folder, '.git'));
  const args = ['init', 'wiki/my notes', '--workflow', 'github'];
  const { code, stdout } = await runMain(args, folder);
  expect([code, stdout]).toEqual([
    0,
    `wiki/my notes/zimlight.yaml was written. All settings in it are commented out.
.github/workflows/publish.yml was written. Replace OWNER in it. ${workflows.github?.next}\n`,
  ]);
  expect(readFileSync(join(folder, 'wiki/my notes/zimlight.yaml'), 'utf8')).toBe(settingsTemplate());
  writeFileSync(join(folder, 'wiki/my notes/zimlight.yaml'), 'language: de\n');
  expect(await runMain(args, folder)).toEqual({
    code: 1,
    stdout: '',
    stderr: `zimlight: wiki/my notes/zimlight.yaml exists already, and was left as it is
zimlight: .github/workflows/publish.yml exists already, and was left as it is\n`,
  });
  expect(readFileSync(join(folder, 'wiki/my notes/zimlight.yaml'), 'utf8')).toBe('language: de\n');
});

test('init refuses a folder that is not a notebook, and names a notebook in it', async () => {
  const folder = makeFolder({ 'Notes/notebook.zim': '[Notebook]\n', 'README.md': '# Mine\n' });
  const { code, stderr } = await runMain(['init', '.'], folder);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^zimlight: there are no pages in .*Did you mean Notes\?\n$/),
  ]);
  expect((await runMain(['init', 'Notes', '--workflow', 'gitlub'], folder)).stderr).toBe(
    'zimlight: --workflow: there is no workflow for gitlub; did you mean github?\n',
  );
});

test.each(Object.entries(workflows))(
  'the workflow for %s is YAML whose command is understood',
  async (_host, { text }) => {
    const workflow = parse(text('my: "notes" #1', 'github:OWNER/zimlight'));
    const steps: { run?: string }[] = workflow.jobs?.publish.steps ?? [];
    const line = steps.find(({ run }) => run)?.run ?? workflow.pages.script[0];
    const [npx, yes, source, ...args] = (line.match(/"(?:\\.|[^"])*"|\S+/g) ?? []).map((word: string) =>
      word.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1'),
    );
    expect([npx, yes, source]).toEqual(['npx', '--yes', '$ZIMLIGHT']);
    const invocation = await readCommandLine(args, { version: '', documentation: '' });
    expect(invocation).toMatchObject({ command: 'build', operand: 'my: "notes" #1' });
  },
);
