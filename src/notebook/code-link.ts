/** What no name of a page has, but code between double brackets does: `[[ -f $x ]]`, `[[1, 2], [3, 4]]`, `[['a']]`. */
const code = [
  /^[^\p{L}\p{N}]*$/u,
  /^[\s(]*(?:(?:!\s*)?-[a-z]\b|[$'"`&|=])/i,
  /\$[\w({]|[[\]{}<>;`]|[=!]=|=~|&&|\|\||\s-(?:eq|ne|lt|le|gt|ge)\s/,
  /^(?=[\d\s.:-]*[,+*/])[\d\s.,:+*/-]*$/,
];

/** Whether the target of a link is plainly code, which was typed without being marked as such. */
export const isCodeLink = (href: string): boolean => code.some(pattern => pattern.test(href));
