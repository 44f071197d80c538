/**
 * Matches mail addresses in text, HTML, JSON and Markdown, with `mailto:` before them. In an address of the web, the sign
 * may be encoded; in Markdown, it may have a backslash. Lengths have bounds, so that time is linear.
 */
const mailAddress =
  /(?:mailto:)?[\p{L}\p{N}.%+_-]{1,64}\\?(?:@|%40|&#(?:64|x40);)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

/** Whether there is a mail address in a text. */
export function hasMailAddress(text: string): boolean {
  return text.search(mailAddress) >= 0;
}

/** Replaces each mail address in a text. */
export function replaceMailAddresses(text: string, replace: (address: string) => string): string {
  return text.replace(mailAddress, replace);
}
