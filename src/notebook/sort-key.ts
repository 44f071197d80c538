import { lastPart } from '../address/index.ts';
import { trimWhiteSpace } from '../zim/index.ts';

const collator = new Intl.Collator('en');

/** The decimal digit (of any script) as 0–9: Unicode keeps the ten digits of a script in a row that starts at zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/**
 * The key by which Zim sorts page names and finds them: two names with the same key are the same to a link. NFC, lower
 * case, every number padded to five digits, so that `Page 2` comes before `page 10` and `page 01` is `Page 1`.
 * (Zim's `natural_sort_key`, without the collation of the author's locale, which {@link inNaturalOrder} stands for.)
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

/** {@link sortKey} of all parts of a page's name: two names with the same one are the same to a link. */
export const nameKey = (name: string): string => name.split(':').map(sortKey).join(':');

/** Surrogates stand for what comes after every other code unit. */
function codePointOrder(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Order of two strings by their code points, as Zim's index has it; JavaScript's own order is by UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = codePointOrder(a.charCodeAt(i)) - codePointOrder(b.charCodeAt(i));
    if (difference) return difference;
  }
  return a.length - b.length;
}

/**
 * Names of sibling pages in natural order, as in Zim's page index; the same on every machine.
 *
 * @param names full names of pages that have the same page above
 */
export function inNaturalOrder(names: string[]): string[] {
  return names
    .map(name => ({ name, key: sortKey(lastPart(name)) }))
    .sort((a, b) => collator.compare(a.key, b.key) || compareCodePoints(a.name, b.name))
    .map(({ name }) => name);
}
