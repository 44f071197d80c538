import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');

test('npm checks every package that it installs, wherever it gets it from', () => {
  const { packages }: { packages: Record<string, { integrity?: string }> } = JSON.parse(text);
  const unchecked = Object.entries(packages).filter(
    ([path, { integrity = '' }]) => path && !/^sha512-/.test(integrity),
  );
  expect(unchecked).toEqual([]);
  expect(text).not.toMatch(/"resolved"|https?:\/\/(?:registry|npm)\b/);
});
