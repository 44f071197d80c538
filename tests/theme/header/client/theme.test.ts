import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { documentTitle } from '../../../../src/theme/head/document-title.ts';
import { restoreTheme } from '../../../../src/theme/header/client/theme.ts';
import { nextTheme } from '../../../../src/theme/header/client/theme-switch.ts';

test('the theme button: the first press changes what is seen, the third brings the system back', () => {
  const presses = (systemIsDark: boolean) => {
    const first = nextTheme('system', systemIsDark);
    const second = nextTheme(first, systemIsDark);
    return [first, second, nextTheme(second, systemIsDark)];
  };
  expect(presses(false)).toEqual(['dark', 'light', 'system']);
  expect(presses(true)).toEqual(['light', 'dark', 'system']);
});

test('the theme is restored by the function’s own text, with nothing from outside', () => {
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

test('the document’s title names page and notebook, as far as 70 characters go', () => {
  expect(documentTitle('Pod', 'Kubernetes notes')).toBe('Pod · Kubernetes notes');
  expect(documentTitle('Notes', 'Notes')).toBe('Notes');
  expect(documentTitle('x'.repeat(70), 'Notes')).toBe('x'.repeat(70));
  expect(documentTitle('x'.repeat(71), 'Notes')).toBe(`${'x'.repeat(69)}…`);
});
