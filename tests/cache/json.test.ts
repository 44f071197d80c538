import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJson, requireJson, writeJson } from '../../src/cache/index.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'zimlight-'));

test('what is written is read, and nothing else is left', () => {
  const root = folder();
  const file = join(root, 'a/b/c.json');
  writeJson(file, { ä: [1] });
  writeJson(file, { ä: [2] });
  expect(readJson(file)).toEqual({ ä: [2] });
  expect(requireJson(file)).toEqual({ ä: [2] });
  expect(readdirSync(join(root, 'a/b'))).toEqual(['c.json']);
});

test('a file that is missing or broken is nothing, or an error', () => {
  const file = join(folder(), 'c.json');
  expect(readJson(file)).toBeUndefined();
  expect(() => requireJson(file)).toThrow('ENOENT');
  writeFileSync(file, '{"a":');
  expect(readJson(file)).toBeUndefined();
  expect(() => requireJson(file)).toThrow(SyntaxError);
});
