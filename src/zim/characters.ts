/** Python's `\s`, in which Zim's patterns are written, for use inside `[...]`. JavaScript's `\s` differs. */
export const whiteSpace = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** Python's `\w`, for use inside `[...]` with the flag `u`: letters and digits of every script, no combining marks. */
export const wordCharacters = '\\p{L}\\p{N}_';

const onlySpace = new RegExp(`^[${whiteSpace}]*$`);
const word = new RegExp(`[${wordCharacters}]`, 'u');
const space = new RegExp(`[${whiteSpace}]`);

/** Whether the whole text is white space. True for the empty text. */
export function isSpace(text: string): boolean {
  return onlySpace.test(text);
}

/** The text without white space at its ends, in linear time, which a regular expression would not take. */
export function trimWhiteSpace(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return text.slice(start, end);
}

/** Whether there is white space at this index. False beyond the text's ends. */
export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return code >= 0x80 && space.test(text[index] as string);
}

/** Whether this UTF-16 code unit is an ASCII letter, digit or underscore. False for `NaN`, beyond a text's ends. */
export function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

/** Whether there is a word character at this index. Either half of a surrogate pair counts as the whole. */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return isAsciiWord(code);
  if (Number.isNaN(code)) return false;
  if (code >= 0xdc00 && code <= 0xdfff && index > 0) return word.test(text.slice(index - 1, index + 1));
  return word.test(String.fromCodePoint(text.codePointAt(index) as number));
}

/** The first index from `from` on at which `matches` is false; at most `limit`. */
export function endOfRun(
  text: string,
  from: number,
  matches: (text: string, index: number) => boolean,
  limit = text.length,
): number {
  let end = from;
  while (end < limit && matches(text, end)) end++;
  return end;
}
