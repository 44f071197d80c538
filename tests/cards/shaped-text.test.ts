import { expect, test } from 'vitest';
import { ShapedText } from '../../src/cards/shaped-text.ts';
import { type DrawableText, drawableText } from '../../src/cards/text.ts';

const paragraph = async (text: string, direction?: 'ltr' | 'rtl') =>
  new ShapedText((await drawableText(text, 600, 'en')) as DrawableText, direction);
const glyphs = async (text: string, direction?: 'ltr' | 'rtl') =>
  (await paragraph(text, direction)).line().glyphs.map(({ id }) => id);

test.each([
  'Käsespätzle für “Zwölf” → 12½ €',
  'q̃ m̄',
  '容器网络（第二版）：「入门」',
  'コンテナのネットワーク',
  '컨테이너 네트워크',
  'שָׁלוֹם (3)',
  'شبكات الحاويات، في Kubernetes',
  'कंटेनर क्षत्रिय विद्यार्थी',
  'เครือข่ายทำงานที่',
  'a\u200db\u200ec\u2060d\ufe0f',
])('%s is drawn without empty boxes', async text => {
  expect(await glyphs(text)).not.toContain(0);
});

test('the order is that of reading, and brackets are mirrored', async () => {
  const [alef, bet, open, close, one, two] = await Promise.all(
    ['א', 'ב', 'a(', 'a)', '1', '2'].map(text => glyphs(text)),
  );
  const [letters, brackets] = [[bet, alef].flat(), [open?.at(-1), close?.at(-1)]];
  expect(await glyphs('(אב)')).toEqual([brackets[0], ...letters, brackets[1]]);
  const numbered = await paragraph('אב12');
  expect(numbered.rightToLeft).toBe(true);
  expect(numbered.line().glyphs.map(({ id }) => id)).toEqual([one, two, bet, alef].flat());
});

test('the order of parts depends on the direction of the whole', async () => {
  const alef = await glyphs('א');
  expect((await glyphs('A א')).at(-1)).toEqual(alef[0]);
  expect((await glyphs('A א', 'rtl')).at(0)).toEqual(alef[0]);
});

test('Arabic letters are joined', async () => {
  const alone = await glyphs('ب');
  const word = await glyphs('ببب');
  expect(new Set([...word, ...alone]).size).toBeGreaterThanOrEqual(4);
});

test('accents of other font files lie above their letters', async () => {
  const [letter, accent] = (await paragraph('q̃ a')).line().glyphs;
  expect(accent?.x).toBeLessThanOrEqual((letter?.x as number) + 1500);
});

test('code is drawn as it was written', async () => {
  const [minus, greater] = await Promise.all([glyphs('a-'), glyphs('a>')]);
  expect((await glyphs('a->')).slice(1)).toEqual([minus.at(-1), greater.at(-1)]);
});

test.each(['Why requests fail, AVAWA', 'שלום עולם 12', 'नेटवर्क कैसे'])(
  'the width of %s is the sum of its parts',
  async text => {
    const whole = await paragraph(text);
    const middle = text.indexOf(' ') + 1;
    const parts = whole.widthOf(0, middle, -40) + whole.widthOf(middle, text.length, -40);
    expect(parts).toBe(whole.widthOf(0, text.length, -40));
    expect(whole.line(0, text.length, -40).width).toBe(parts);
    expect(whole.line(0, text.length, 0).width).toBeGreaterThan(parts);
  },
);
