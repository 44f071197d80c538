import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { anchorOf } from '../../src/zim/index.ts';

test('an anchor is a heading without its signs', () => {
  const headings = [' Two  Words ', 'C++ & _x_-y', 'Über 1.2', '日本 語', 'हिन्दी', '!'];
  expect(headings.map(anchorOf)).toEqual(['two--words', 'c--_x_-y', 'über-12', '日本-語', 'हनद', '']);
});

// What Zim's heading_to_anchor returns: Python's \s has U+0085 and U+001C in it, and lacks U+FEFF.
test.each([
  ['a\u0085b', 'a-b'],
  ['\u0085a', 'a'],
  ['a\u001cb', 'a-b'],
  ['a\ufeffb', 'ab'],
])('white space is that of Zim in %j, for links and for ids', async (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
  const { headings } = await createRenderer({}).render(`# x${heading}`);
  expect(headings).toMatchObject([{ id: anchorOf(`x${heading}`) }]);
});
