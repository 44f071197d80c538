import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Cover, renderCover } from '../../src/cards/index.ts';
import { icon } from './example.ts';

const cover: Cover = { title: 'Garden notes', initial: 'G', language: 'en' };
const [width, height, margin] = [1600, 2400, 150];

/** A cover as pixels: the colour of each, as `#rrggbb`. */
async function pixelsOf(words: Partial<Cover> = {}, picture?: Uint8Array) {
  const drawn = sharp(await renderCover({ ...cover, ...words }, picture)).removeAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([width, height, 3]);
  return (x: number, y: number) => `#${data.toString('hex', (y * width + x) * 3, (y * width + x) * 3 + 3)}`;
}

test.each([
  ['a long title', { title: 'Why requests fail for a moment, and '.repeat(8) }],
  ['a word longer than a line', { title: 'Donaudampfschifffahrt'.repeat(12) }],
  ['right to left', { title: 'شبكات الحاويات', initial: 'ش', language: 'ar' }],
  ['everything', { notebook: 'Notes', tagline: 'What grows '.repeat(20), host: `${'a.'.repeat(99)}example.org` }],
  ['no drawable text', { title: 'ᛒ', initial: 'ᛒ' }],
] as [string, Partial<Cover>][])(
  'a cover with %s has the colour of the notebook, and empty margins',
  async (_, words) => {
    const at = await pixelsOf({ ...words, accent: '#7a1f5c' });
    const rows = Array.from({ length: height / 4 }, (_, index) => index * 4);
    const colours = rows.flatMap(y => [at(margin - 40, y), at(width - margin + 40, y)]);
    // The palette of the picture rounds colours.
    expect(colours[0]).toMatch(/^#7[9ab]1[ef]5[bcd]$/);
    expect(new Set(colours).size).toBe(1);
  },
);

test('the icon, or else the initial, stands at the beginning of the lines', async () => {
  const plate = '#fdfdfb';
  const [first, last] = [margin + 20, width - margin - 20] as const;
  const y = margin + 170;
  const latin = await pixelsOf({}, icon.content);
  expect([latin(first, y) === plate, latin(last, y) === plate]).toEqual([true, false]);
  const arabic = await pixelsOf({ title: 'حديقة', language: 'ar' });
  expect([arabic(first, y) === plate, arabic(last, y) === plate]).toEqual([false, true]);
});
