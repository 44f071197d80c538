import { expect, test } from 'vitest';
import { safeDecodeURI, safeDecodeURIComponent } from '../../src/address/index.ts';

test('percent-encoded text is decoded', () => {
  expect(safeDecodeURIComponent('a%20b%2Fc%23')).toBe('a b/c#');
  expect(safeDecodeURI('/a%20b%2Fc%23')).toBe('/a b%2Fc%23');
});

test.each(['100%', '%zz', 'a%20%ff', '%e2%82'])('%s is no percent-encoded UTF-8 and stays as it is', text => {
  expect(safeDecodeURIComponent(text)).toBe(text);
  expect(safeDecodeURI(text)).toBe(text);
});
