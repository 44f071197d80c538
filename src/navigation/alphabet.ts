/** Items whose titles begin with the same letter. */
export interface Letter<Item> {
  /** Their heading: a letter, `0–9`, or `#` for titles that begin with neither. */
  letter: string;
  /** The id of the heading: `Letter-A`. */
  id: string;
  items: Item[];
}

/** For each of Unicode's nineteen initial consonants, in order, the one under which Korean dictionaries list it. */
const initials = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
/** The rows of the Japanese syllabary. */
const rows = 'あかさたなはまやらわ';
/** For each initial letter of pinyin, the first character that is read with it, in the order of pinyin. */
const pinyin = Object.entries({
  ...{ A: '阿', B: '八', C: '嚓', D: '哒', E: '妸', F: '发', G: '旮', H: '哈', J: '讥', K: '咔', L: '垃', M: '痳' },
  ...{ N: '拏', O: '噢', P: '妑', Q: '七', R: '呥', S: '扨', T: '它', W: '穵', X: '夕', Y: '丫', Z: '帀' },
});
const byPinyin = new Intl.Collator('zh-u-co-pinyin');

/**
 * The letter under which readers of a language look for a title: without accents, unless the language counts the
 * accented letter as one of its own; Chinese by pinyin, Korean by the first consonant, Japanese by the row of the first
 * syllable.
 *
 * @param language BCP 47 tag
 */
export function letterOf(title: string, language: string): string {
  const first = title.normalize('NFC').match(/[\p{L}\p{N}]/u)?.[0];
  if (first === undefined) return '#';
  if (/\p{N}/u.test(first)) return '0–9';
  if (/\p{Script=Han}/u.test(first)) return language.startsWith('zh') ? pinyinOf(first) : '漢字';
  if (/\p{Script=Hangul}/u.test(first)) return initialOf(first);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return rowOf(first);
  const upper = first.toLocaleUpperCase(language).match(/./u)?.[0] ?? first;
  const plain = upper.normalize('NFD').match(/./u)?.[0] ?? upper;
  const same = new Intl.Collator(language, { sensitivity: 'base' }).compare(upper, plain) === 0;
  return same ? plain : upper;
}

function pinyinOf(character: string): string {
  return pinyin.findLast(([, first]) => byPinyin.compare(first, character) <= 0)?.[0] ?? 'A';
}

function initialOf(syllable: string): string {
  const index = Math.floor(((syllable.codePointAt(0) ?? 0) - 0xac00) / 588);
  return initials[index] ?? syllable;
}

function rowOf(kana: string): string {
  const code = kana.normalize('NFKD').codePointAt(0) ?? 0;
  const hiragana = String.fromCodePoint(code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code);
  return [...rows].findLast(row => row <= hiragana) ?? 'あ';
}

/**
 * Sorts by title and groups by letter. Titles that begin with no letter come first.
 *
 * @param language BCP 47 tag; its alphabet decides the order
 */
export function alphabet<Item extends { title: string }>(items: Iterable<Item>, language: string): Letter<Item>[] {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const sorted = [...items].sort((a, b) => compare(a.title, b.title));
  const groups = [...Map.groupBy(sorted, item => letterOf(item.title, language))];
  const rank = (letter: string) => ['#', '0–9'].indexOf(letter) + 1 || 3;
  return groups
    .sort(([a], [b]) => rank(a) - rank(b) || compare(a, b))
    .map(([letter, items]) => ({ letter, id: `Letter-${letter === '#' ? 'other' : letter}`, items }));
}
