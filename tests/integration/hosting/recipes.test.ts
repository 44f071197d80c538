import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from '../../../src/cli/options.ts';
import { recipes } from '../../support/recipes.ts';

test('there is a recipe of at most 12 lines for each host', () => {
  expect([...new Set(recipes().map(({ host }) => host))]).toEqual([
    ...['GitHub Pages', 'GitLab Pages', 'Netlify', 'Cloudflare Pages', 'nginx', 'Caddy', 'Apache', 'S3', 'Docker'],
  ]);
  for (const { text } of recipes()) expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
});

test('workflows are valid YAML, with these steps', () => {
  const [github, gitlab] = recipes().filter(({ language }) => language === 'yaml');
  expect(parse(github?.text ?? '').jobs.publish.steps.map((step: { uses?: string }) => step.uses)).toEqual([
    'actions/checkout@v4',
    'actions/setup-node@v4',
    undefined,
    'actions/upload-pages-artifact@v3',
    'actions/deploy-pages@v4',
  ]);
  expect(parse(gitlab?.text ?? '').pages).toMatchObject({
    artifacts: { paths: ['public'] },
    variables: { GIT_DEPTH: 0 },
  });
});

test('every command in a recipe is one that zimlight knows', async () => {
  const commands = recipes().flatMap(({ text }) => [...text.matchAll(/zimlight (build .*?)["\n]*$/gm)]);
  expect(commands.length).toBeGreaterThan(5);
  for (const [, command = ''] of commands) {
    const args = command.replaceAll('"', '').split(' ');
    expect(await readCommandLine(args, { version: '', documentation: '' }), command).toMatchObject({
      command: 'build',
    });
  }
});
