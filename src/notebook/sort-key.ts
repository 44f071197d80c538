import { lastPart } from '../address/index.ts';
import { compareCodePoints } from '../text/code-points.ts';
import { trimWhiteSpace } from '../zim/characters.ts';

const collator = new Intl.Collator('en');

/** A decimal digit of any script as 0–9: in Unicode, the ten digits of a script are consecutive. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/**
 * The key by which Zim sorts and finds page names: to a link, names with the same key are equal. It is in NFC and lower
 * case, with numbers padded to five digits, so that `Page 2` comes before `page 10`, and `page 01` equals `Page 1`.
 * (Zim's `natural_sort_key`, but for the collation of the author's locale; {@link inNaturalOrder} replaces it.)
 *
 * @param name one part of a page's name
 */
export function sortKey(name: string): string {
  return trimWhiteSpace(name)
    .normalize('NFC')
    .replace(/\p{Nd}+/gu, digits =>
      digits
        .replace(/[^0-9]/gu, asciiDigit)
        .replace(/^0+(?=.)/, '')
        .padStart(5, '0'),
    )
    .toLowerCase();
}

/** {@link sortKey} of all parts of a page's name: to a link, names with the same key are equal. */
export const pageNameKey = (name: string): string => name.split(':').map(sortKey).join(':');

/**
 * Sorts the names of sibling pages as Zim's page index does, but the same way on every machine.
 *
 * @param names full names
 */
export function inNaturalOrder(names: string[]): string[] {
  return names
    .map(name => ({ name, key: sortKey(lastPart(name)) }))
    .sort((a, b) => collator.compare(a.key, b.key) || compareCodePoints(a.name, b.name))
    .map(({ name }) => name);
}
