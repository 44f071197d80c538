import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, breakOpportunities, linesOf } from '../../src/cards/lines.ts';
import { ShapedText } from '../../src/cards/shaped-text.ts';
import { type DrawableText, drawableText } from '../../src/cards/text.ts';
import { EM } from '../../src/cards/typeface.ts';

const paragraph = async (text: string) => new ShapedText((await drawableText(text, 600, 'en')) as DrawableText);

test.each([
  'Why |requests |fail',
  'src/|cards/|render-|card.ts',
  '12.5 |€ |(and |more), |“quoted |words”',
  '容|器|网|络|（第|二|版）：|入|门',
  'ちょっ|と|し|た|設|定',
  '컨테이너 |네트워크의 |작동',
  'ทำงาน|ที่|บ้าน',
  'ต่างๆ',
])('%s', text => {
  const parts = text.split('|');
  let at = 0;
  const ends = parts.map(part => (at += part.length));
  expect(breakOpportunities(parts.join(''))).toEqual(ends);
});

const linesAt = async (text: string, em: number, maxLines = 9) => {
  const broken = breakLines(await paragraph(text), { width: em * EM, maxLines });
  return { ...broken, lines: broken.ranges.map(([start, end]) => text.slice(start, end)) };
};

test('lines are as long as possible, and end without a space', async () => {
  const { lines, fits } = await linesAt('Why requests fail for a moment', 8);
  expect(lines).toEqual(['Why requests', 'fail for a', 'moment']);
  expect(fits).toBe(true);
});

test('a word longer than a line is broken, but never within a letter', async () => {
  const { lines, fits } = await linesAt(`a ${'q̃'.repeat(20)}`, 5);
  expect(lines[0]).toBe('a');
  expect(lines.slice(1).join('')).toBe('q̃'.repeat(20));
  expect(lines.filter(line => line.startsWith('\u0303'))).toEqual([]);
  expect(fits).toBe(false);
});

test('what does not fit is cut off, and that is shown', async () => {
  const text = await paragraph('Why requests fail for a moment');
  expect(breakLines(text, { width: 8 * EM, maxLines: 2 }).fits).toBe(false);
  const lines = linesOf(text, { width: 8 * EM, maxLines: 2 });
  const ellipsis = (await paragraph('a…')).line().glyphs.at(-1)?.id;
  expect(lines.map(({ glyphs }) => glyphs.at(-1)?.id === ellipsis)).toEqual([false, true]);
});

test('the sign for what was cut off is at the end in the direction of writing', async () => {
  const [line] = linesOf(await paragraph('רשתות של קונטיינרים'), { width: 5 * EM, maxLines: 1 });
  const ellipsis = (await paragraph('a…')).line().glyphs.at(-1)?.id;
  expect(line?.glyphs[0]?.id).toBe(ellipsis);
});

test('any text is set within its measure, in a bounded number of lines', async () => {
  const scripts = fc.constantFrom(...'aW.,-/( )"1å q̃ж字あ한אبไी…→\u200f\u200d\u00a0');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: scripts, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 })),
      fc.integer({ min: 3, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (text, em, maxLines) => {
        const drawable = await drawableText(`a${text}`, 400, 'en');
        if (!drawable) return;
        const lines = linesOf(new ShapedText(drawable), { width: em * EM, maxLines });
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const { width, glyphs } of lines) {
          expect(width).toBeLessThanOrEqual(em * EM * 1.1);
          expect(glyphs.map(({ id }) => id)).not.toContain(0);
        }
      },
    ),
    { numRuns: 150, seed: 1 },
  );
});
