/** Letters that Unicode does not take for an accented form of another, and what people type for them. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Scripts that are written without spaces, or with words glued together: their text is cut into pairs of letters. */
const glued =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆';
const PIECE = new RegExp(`[${glued}]+|(?:(?![${glued}])[\\p{L}\\p{N}])+`, 'gu');
const GLUED = new RegExp(`^[${glued}]`, 'u');

/**
 * What two spellings of a word have in common: lower case, no accents, full-width letters as others, `ß` as `ss`.
 * Kana keep their voicing marks, which make other letters of them.
 */
export function fold(text: string): string {
  // Most text has nothing else to fold, and there is much of it.
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309A])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, letter => plainLetters[letter] ?? letter);
}

/** The words of a text. Those of a script without spaces are given as the runs of its letters. */
export interface Pieces {
  words: string[];
  runs: string[];
}

/** Cuts a text into {@link Pieces}, folded, in order. All that is neither letter nor digit parts them. */
export function pieces(text: string): Pieces {
  const found: Pieces = { words: [], runs: [] };
  for (const [piece] of fold(text).matchAll(PIECE)) (GLUED.test(piece) ? found.runs : found.words).push(piece);
  return found;
}

/** The pairs of letters of a run; a run of one letter is that letter. */
export function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}

/** All words of a text, for a list of names: words, and pairs of letters where there are no spaces. */
export function keywords(text: string): string[] {
  const { words, runs } = pieces(text);
  return [...words, ...runs.flatMap(pairs)];
}

/** A name as it is looked up: folded, spaces and dashes within as one space, without punctuation that is left out. */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/(?<=[\p{L}\p{N}])[-_‐–](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“„«(]+|[\s"'”»).:,;?!…]+$/g, '');
}

/** One letter in four signs that end in digits, so that no stemmer cuts any off. */
function sign(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return (
    (code % 1296).toString(36).padStart(2, '0') +
    String(Math.floor(code / 1296) % 100)
      .padStart(2, '0')
      .slice(-2)
  );
}

/** The word that stands in the index for a pair of letters; for one letter, what the words of its pairs begin with. */
export const pairSign = (pair: string): string => `q${[...pair].map(sign).join('')}`;

/** The word that stands in the index for a token with symbols, such as `C++`. */
export const symbolSign = (token: string): string =>
  `z${[...fold(token)].map(letter => (/[a-z0-9]/.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(16)}`)).join('')}0`;

const LONGEST_TOKEN = 48;
const PLAIN = /^[\p{L}\p{N}\p{M}]*$/u;
/** A word with the symbols that belong to it: `$PATH`, `--force`, `.bashrc`, `C++`, `C#`, `@tag`. */
const UNIT = /[$@#%&~^.\\/:-]*[\p{L}_][\p{L}\p{N}\p{M}_]*(?:\+\+|#)?|[^\s\p{L}\p{N}\p{M}]+/gu;

/** What parts identifiers that are glued together: `type=text/x-zim-wiki` holds `x-zim-wiki`. */
const PARTING = /[/=:,;()"'<>[\]{}|?&]+/;

/** A token without the brackets, quotes and full stops around it. */
export function trimToken(token: string): string {
  return token
    .replace(/^[([{<"'`“”„«‘’,;]+(?=.*[\p{L}\p{N}])/u, '')
    .replace(/(?<=[\p{L}\p{N}+#*].*?)[)\]}>"'`“”„«»‘’,;.:!?]+$/u, '');
}

/** Tokens of a text that are more than their letters: whole, and the units in them with and without what stands before. Each once, folded. */
export function symbolTokens(text: string): Set<string> {
  const found = new Set<string>();
  const add = (token: string) => {
    if (token.length > 1 && token.length <= LONGEST_TOKEN && !PLAIN.test(token)) found.add(fold(token));
  };
  for (const [token] of text.matchAll(/\S+/g)) {
    if (PLAIN.test(token)) continue;
    add(trimToken(token));
    if (token.length > 4 * LONGEST_TOKEN) continue;
    for (const [unit] of token.matchAll(UNIT)) {
      add(unit);
      add(unit.replace(/^[^\p{L}\p{N}_]+/u, ''));
    }
    for (const part of token.split(PARTING)) add(trimToken(part));
  }
  return found;
}
