import { expect, test } from 'vitest';
import { nextTheme } from '../../../../src/theme/header/client/theme-switch.ts';

test('the first press changes the colours, the third follows the system again', () => {
  const presses = (systemIsDark: boolean) => {
    const first = nextTheme('system', systemIsDark);
    const second = nextTheme(first, systemIsDark);
    return [first, second, nextTheme(second, systemIsDark)];
  };
  expect(presses(false)).toEqual(['dark', 'light', 'system']);
  expect(presses(true)).toEqual(['light', 'dark', 'system']);
});
