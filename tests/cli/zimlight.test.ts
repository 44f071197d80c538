import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zimlight } from '../support/zimlight.ts';

const system = '/usr/bin/node';
test.runIf(existsSync(system))('the launcher finds a Node that runs TypeScript, whichever Node starts it', async () => {
  expect(await zimlight(['nonsense'], { node: system })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'zimlight: there is no command nonsense; see zimlight help\n',
  });
});
