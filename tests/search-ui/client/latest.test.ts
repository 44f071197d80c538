import { expect, test } from 'vitest';
import { Latest } from '../../../src/search-ui/client/latest.ts';

test('only the run that began last is current, whichever ends first', () => {
  const latest = new Latest();
  const isFirst = latest.begin();
  expect(isFirst()).toBe(true);
  const isSecond = latest.begin();
  expect([isFirst(), isSecond()]).toEqual([false, true]);
});
