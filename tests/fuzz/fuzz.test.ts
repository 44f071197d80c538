import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the fuzzer runs, and finds nothing in a notebook', () => {
  const env = { ...process.env, ZIMLIGHT_SEED: '7', ZIMLIGHT_MINUTES: '0.001', ZIMLIGHT_CHANGES: '1' };
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'fuzz.ts')], {
    env,
    encoding: 'utf8',
  });
  expect(stdout).toContain('"findings":0');
  expect(status).toBe(0);
});
