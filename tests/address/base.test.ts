import { expect, test } from 'vitest';
import { withBase } from '../../src/address/index.ts';

test('the base is prepended, and the address percent-encoded', () => {
  expect(withBase('/', '/')).toBe('/');
  expect(withBase('/a/b-c/', '/notes/')).toBe('/notes/a/b-c/');
  expect(withBase('/a/', '/notes')).toBe('/notes/a/');
  expect(withBase('/a/', '/my notes/')).toBe('/my%20notes/a/');
  expect(withBase('/a/', '/my%20notes/')).toBe('/my%20notes/a/');
  expect(withBase('/页面/', '/')).toBe('/%E9%A1%B5%E9%9D%A2/');
});
