import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { restoreTheme } from '../../../../src/theme/header/client/theme.ts';

test('the theme is restored by the source text of the function alone', () => {
  const restored = (getItem: () => unknown) => {
    const dataset: Record<string, string> = {};
    runInNewContext(`(${restoreTheme})('theme')`, {
      localStorage: { getItem },
      document: { documentElement: { dataset } },
    });
    return dataset;
  };
  expect(restored(() => 'dark')).toEqual({ theme: 'dark' });
  expect(restored(() => null)).toEqual({ theme: 'system' });
  expect(restored(() => '<script>')).toEqual({ theme: 'system' });
  const forbidden = () => {
    throw new Error('storage is forbidden');
  };
  expect(restored(forbidden)).toEqual({ theme: 'system' });
});
