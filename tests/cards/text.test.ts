import { expect, test } from 'vitest';
import { drawableText } from '../../src/cards/text.ts';

test.each([
  'Käsespätzle, ½ × 3 → “5”',
  'Εξουσία',
  'Сеть контейнеров, Ґедзь',
  'Đường phố',
  '容器网络',
  'コンテナのネットワーク',
  '컨테이너 네트워크',
  'שבכות 3',
  'شبكات الحاويات',
  'हिन्दी में',
  'เครือข่าย',
])('%s can be drawn completely', async text => {
  const found = await drawableText(text, 600, 'en');
  expect(found?.text).toBe(text);
  const has = (character: string) =>
    [...(found?.fonts ?? [])].some(font => font.characters.has(character.codePointAt(0) as number));
  expect([...text].filter(character => !has(character))).toEqual([]);
});

test.each([
  ['🚀 Release ✅ plan 🇩🇪', 'Release plan'],
  ['a\tb\u0007c', 'a b c'],
  ['ᛒ', undefined],
  ['Runes ᛒᛖ', undefined],
  ['বাংলা', undefined],
  ['🚀', undefined],
  ['', undefined],
])('%j is drawn as %j: pictographs are left out, letters never', async (text, drawn) => {
  expect((await drawableText(text, 600, 'en'))?.text).toBe(drawn);
});

test('Chinese characters are drawn in the style of the language', async () => {
  const fontsOf = async (language: string) => [...((await drawableText('骨', 400, language))?.fonts ?? [])][0]?.name;
  expect(await fontsOf('zh')).toMatch(/^noto-sans-sc-/);
  expect(await fontsOf('ja')).toMatch(/^noto-sans-jp-/);
});
