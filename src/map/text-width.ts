/** Signs that are as wide as high: Chinese, Japanese, Korean, emoji. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff00-\uff60]/u;
const narrow = /[\sijltfrI.,:;'’|!()[\]-]/u;
const upper = /[\p{Lu}mwMW@%&]/u;

function measure(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (wide.test(sign)) return 1;
  if (narrow.test(sign)) return 0.34;
  return upper.test(sign) ? 0.74 : 0.57;
}

const widths = new Map<string, number>();

/** About how wide a sign is, as a share of the font's size. */
function signWidth(sign: string): number {
  const known = widths.get(sign);
  if (known !== undefined) return known;
  const width = measure(sign);
  widths.set(sign, width);
  return width;
}

/** About how wide a text is in a font without serifs, as a multiple of the font's size. Only browsers know the font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

/** As much of a text as is that wide, with `…` if it is not all of it. @param width as a multiple of the font's size */
export function cutToWidth(text: string, width: number): string {
  let used = 0;
  let fitting = 0;
  for (const sign of text) {
    used += signWidth(sign);
    if (used <= width - 0.8) fitting += sign.length;
    if (used > width) return `${text.slice(0, fitting).trimEnd()}…`;
  }
  return text;
}
