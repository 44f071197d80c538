import { expect, test } from 'vitest';
import { readFragment } from '../../src/html/fragment.ts';

test.each([
  ['a.png#width=300&id=b', 'a.png', { width: '300', id: 'b' }],
  ['a.svg#view', 'a.svg#view', {}],
  ['a.png', 'a.png', {}],
  ['a.png#id=b%00c', 'a.png', { id: 'b\u{fffd}c' }],
])('the size, id and type of a picture are in its fragment: %s', (src, address, parameters) => {
  const found = readFragment(src);
  expect(found.address).toBe(address);
  expect(Object.fromEntries(found.parameters)).toEqual(parameters);
});
