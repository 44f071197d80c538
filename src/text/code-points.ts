/** The rank of a UTF-16 code unit among code points: surrogates come last. */
function codePointOrder(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Compares strings by code points, in the order of their bytes in UTF-8. JavaScript itself compares UTF-16 code units. */
export function compareCodePoints(a: string, b: string): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = codePointOrder(a.charCodeAt(i)) - codePointOrder(b.charCodeAt(i));
    if (difference) return difference;
  }
  return a.length - b.length;
}
