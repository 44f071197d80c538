import { expect, test } from 'vitest';
import { drawableText } from '../../src/cards/text.ts';

test.each([
  'Käsespätzle, ½ × 3 → “5”',
  'Εξουσία',
  'Сеть контейнеров, Ґедзь',
  'Đường phố',
  'q̃ and m̄, which have no code point of their own',
  '容器网络',
  'コンテナのネットワーク',
  '컨테이너 네트워크',
  'שבכות 3, שָׁלוֹם',
  'شبكات الحاويات',
  'हिन्दी में',
  'เครือข่าย',
])('%s can be drawn completely', async text => {
  const found = await drawableText(text, 600, 'en');
  expect(found?.text).toBe(text.normalize('NFC'));
  expect(found?.fonts).toHaveLength(found?.text.length as number);
  const has = (character: string, index: number) =>
    found?.fonts[index]?.characters.has(character.codePointAt(0) as number);
  expect([...(found?.text ?? '')].filter((character, index) => !has(character, index))).toEqual([]);
});

test.each([
  ['🚀 Release ✅ plan 🇩🇪', 'Release plan'],
  ['a\tb\u0007c', 'a b c'],
  ['12\u00a0km', '12\u00a0km'],
  ['Schiff\u00adfahrt', 'Schifffahrt'],
  ['\u200fC++', '\u200fC++'],
  ['ᛒ', undefined],
  ['Runes ᛒᛖ', undefined],
  ['বাংলা', undefined],
  ['Z\u0351algo', undefined],
  ['🚀', undefined],
  ['→', undefined],
  ['', undefined],
])('%j is drawn as %j: pictographs are left out, letters never', async (text, drawn) => {
  expect((await drawableText(text, 600, 'en'))?.text).toBe(drawn);
});

test('Chinese characters are drawn in the style of the language', async () => {
  const fontOf = async (language: string) => (await drawableText('骨', 400, language))?.fonts[0]?.name;
  expect(await fontOf('zh')).toMatch(/^noto-sans-sc-/);
  expect(await fontOf('ja')).toMatch(/^noto-sans-jp-/);
});
