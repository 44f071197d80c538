import { expect, test } from 'vitest';
import { checkAll } from '../support/check-links.ts';

test('every link of Zim’s manual that has a target leads to it in each flavour of the export', async () => {
  expect(await checkAll('/usr/share/zim/manual')).toBeGreaterThan(250);
});
