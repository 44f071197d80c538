import { expect, test } from 'vitest';
import { listPagePath, paginate } from '../../src/navigation/index.ts';

test('a long list is divided into parts; the first has the address of the list', () => {
  const parts = paginate([1, 2, 3, 4, 5], number => listPagePath('/-/pages/', number), 2);
  const addresses = ['/-/pages/', '/-/pages/2/', '/-/pages/3/'];
  expect(parts).toEqual([
    { items: [1, 2], number: 1, address: '/-/pages/', addresses },
    { items: [3, 4], number: 2, address: '/-/pages/2/', addresses },
    { items: [5], number: 3, address: '/-/pages/3/', addresses },
  ]);
  expect(paginate([], String, 2)).toEqual([{ items: [], number: 1, address: '1', addresses: ['1'] }]);
});

test('items have sizes; one that is larger than a part has one for itself', () => {
  const parts = paginate([1, 2, 9, 1, 1, 3], String, 4, size => size);
  expect(parts.map(({ items }) => items)).toEqual([[1, 2], [9], [1, 1], [3]]);
});
