/** Letters that Unicode does not decompose, and what people type instead. */
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

/** Scripts without spaces between words, or with words joined together. Text in them is indexed by bigrams. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆';
const wordOrRun = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu');
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
const runs = new RegExp(`[${unspaced}]+`, 'gu');

/**
 * Folds a text for comparison: lower case, no accents, full-width letters as normal ones, `ß` as `ss`.
 * Kana keep their voicing marks, which make different letters.
 */
export function fold(text: string): string {
  // Most text is ASCII, and there is a lot of it.
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309A])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, letter => plainLetters[letter] ?? letter);
}

/** The folded words of a text, and separately the runs of letters of scripts without spaces. */
export interface Tokens {
  words: string[];
  runs: string[];
}

/** No word is longer, in UTF-16 code units. What is longer is data, such as a file as text; or a text without spaces. */
const MAX_WORD_LENGTH = 1_000;

/**
 * A text in which longer words are cut into pieces by spaces: regular expressions, and Pagefind, need more memory, or
 * more than linear time, for a word of millions of letters.
 */
export function breakLongWords(text: string): string {
  if (text.length <= MAX_WORD_LENGTH) return text;
  return text.replace(/\S+/g, word => {
    if (word.length <= MAX_WORD_LENGTH) return word;
    const pieces: string[] = [];
    for (let start = 0, end = 0; start < word.length; start = end) {
      end = start + MAX_WORD_LENGTH;
      if ((word.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
      pieces.push(word.slice(start, end));
    }
    return pieces.join(' ');
  });
}

/** Whether a letter is of a script without spaces: no word of other letters goes on in it. */
export const isUnspaced = (letter: string): boolean => startsUnspaced.test(letter);

/** Splits a text at everything that is neither a letter nor a digit. */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { words: [], runs: [] };
  for (const [token] of fold(text).matchAll(wordOrRun)) {
    (isUnspaced(token) ? tokens.runs : tokens.words).push(token);
  }
  return tokens;
}

/** The pairs of neighbouring letters of a run, or its only letter. */
export function bigrams(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** The keys of a text in the list of titles: its words, and the bigrams of its runs. */
export function keywords(text: string): string[] {
  const { words, runs } = tokenize(text);
  return [...words, ...runs.flatMap(bigrams)];
}

/** Folds a name for comparison: hyphens between words are spaces, and punctuation around the name is removed. */
export function foldName(text: string): string {
  return fold(text)
    .replace(/(?<=[\p{L}\p{N}])[-_‐–](?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“„«(]+/, '')
    .replace(/(?<![\s"'”»).:,;?!…])[\s"'”»).:,;?!…]+$/, '');
}

/** A letter as four ASCII characters. The last is a digit, so that no stemmer cuts it off. */
function encodeLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return (
    (code % 1296).toString(36).padStart(2, '0') +
    String(Math.floor(code / 1296) % 100)
      .padStart(2, '0')
      .slice(-2)
  );
}

/** The word that represents a bigram in the index. That of a single letter is a prefix of all its bigrams' words. */
export const encodeBigram = (bigram: string): string => `q${[...bigram].map(encodeLetter).join('')}`;

/** The word that represents a token with symbols, such as `C++`, in the index. */
export const encodeSymbols = (token: string): string =>
  `z${[...fold(token)].map(letter => (/[a-z0-9]/.test(letter) ? letter : `x${(letter.codePointAt(0) ?? 0).toString(16)}`)).join('')}0`;

/** A prefix of the words that represent tokens which begin with this one: `10.0.0` of `10.0.0.5`. */
export const encodeBeginning = (token: string): string => encodeSymbols(token).slice(0, -1);

const MAX_TOKEN_LENGTH = 64;
/** A sign that is a word by itself: `✅`, `→`, `€`. Punctuation is none. */
const sign = /(?!\p{ASCII})\p{S}/gu;
const lettersOnly = /^[\p{L}\p{N}\p{M}]*$/u;
/** A word with its symbols, as in `$PATH`, `--force`, `.bashrc`, `C++`, `C#`, `@tag`; or symbols alone. */
// bounded: tokens of four times MAX_TOKEN_LENGTH
const wordWithSymbols = /[$@#%&~^.\\/:-]*[\p{L}_][\p{L}\p{N}\p{M}_]*(?:\+\+|#)?|[^\s\p{L}\p{N}\p{M}]+/gu;
/** Separates identifiers inside a token: `type=text/x-zim-wiki` contains `x-zim-wiki`. */
const separators = /[/=:,;()"'<>[\]{}|?&@：，；。、（）【】《》「」『』！？]+/;

const opening = /^[([{<"'`“”„«‘’,;：，；。、（【《「『]+/;
/** Found at the beginning of a run only: from each place in it, a long one would be read again. */
const closing = /(?<![)\]}>"'`“”„«»‘’,;.:!?：，；。、！？）】》」』])[)\]}>"'`“”„«»‘’,;.:!?：，；。、！？）】》」』]+$/;

/** Removes brackets, quotation marks and punctuation around a token, unless it has nothing else. */
export function trimToken(token: string): string {
  const started = /[\p{L}\p{N}]/u.test(token) ? token.replace(opening, '') : token;
  const ended = started.replace(closing, '');
  return /[\p{L}\p{N}+#*]/u.test(ended) ? ended : started;
}

/** What spaces separate, and the pieces of it between runs of an unspaced script: `端口10.0.0.5的` is an address, too. */
function* tokensOf(text: string): Generator<string> {
  for (const [token] of text.matchAll(/\S+/g)) {
    yield token;
    const pieces = token.split(runs);
    if (pieces.length > 1) yield* pieces;
  }
}

/**
 * The tokens of a text that contain symbols, folded: each token as a whole, the words in it and the parts between its
 * separators, with and without the symbols before them, and each sign.
 */
export function symbolTokens(text: string): Set<string> {
  const tokens = new Set<string>();
  const add = (token: string) => {
    if (token.length > 1 && token.length <= MAX_TOKEN_LENGTH && !lettersOnly.test(token)) tokens.add(fold(token));
  };
  for (const token of tokensOf(text)) {
    if (lettersOnly.test(token)) continue;
    add(trimToken(token));
    for (const [symbol] of token.matchAll(sign)) tokens.add(fold(symbol));
    if (token.length > 4 * MAX_TOKEN_LENGTH) continue;
    for (const [word] of token.matchAll(wordWithSymbols)) {
      add(word);
      add(word.replace(/^[^\p{L}\p{N}_]+/u, ''));
    }
    for (const part of token.split(separators).map(trimToken)) {
      add(part);
      add(part.replace(/^[^\p{L}\p{N}_]+/u, ''));
    }
  }
  return tokens;
}
