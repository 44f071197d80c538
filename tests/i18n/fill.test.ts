import { expect, test } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';

test('placeholders are filled; one without a value stays', () => {
  expect(fill('{n} more of {what}', { n: 3 })).toBe('3 more of {what}');
});
