/** Control characters, which neither Markdown nor HTML can contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f]+/g;

/** A text without control characters, and with U+FFFD in place of half a surrogate pair, which UTF-8 cannot hold. */
export function withoutInvalid(text: string): string {
  return text.replace(control, '').toWellFormed();
}
