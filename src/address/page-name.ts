/** The last part of a page's name: `C` of `A:B:C`. */
export const lastPart = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** The name of the page above: `A:B` of `A:B:C`; empty for a page at the top. */
export const parentName = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(':')));
