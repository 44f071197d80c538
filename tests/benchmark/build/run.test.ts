import { expect, test } from 'vitest';
import { output, run } from './measure/run.ts';

const node = (script: string) => ({ program: process.execPath, args: ['-e', script], cwd: import.meta.dirname });

test('a command that fails says what it printed', async () => {
  await expect(run([node('console.error("no room"); process.exit(3)')])).rejects.toThrow(/ended with 3\nno room/);
});

test('commands run one after the other', async () => {
  const { seconds } = await run([node(''), node('')]);
  expect(seconds).toBeGreaterThan(0);
});

test('a program that is not there is an error, and keeps nobody waiting', async () => {
  const url = new URL('measure/run.ts', import.meta.url).href;
  const command = JSON.stringify({ program: 'no-such-program', args: [], cwd: '.' });
  const script = `import('${url}').then(({ output }) => output(${command})).catch(({ code }) => console.log(code))`;
  // It ends only when nothing is left to wait for.
  expect(await output(node(script))).toBe('ENOENT\n');
});
