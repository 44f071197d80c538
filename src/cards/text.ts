import { type Font, fontFor } from './typeface.ts';

/** Text that can be drawn, with the fonts that it needs. */
export interface DrawableText {
  text: string;
  fonts: Set<Font>;
}

/** Pictographs would distract on a card. */
const pictograph = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}/u;
/** Characters without a glyph of their own, which change the glyphs of others. */
const joiner = /^(?:[\u200c-\u200f\u2060-\u2069\u00ad]|\p{Variation_Selector})$/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Prepares text for drawing, so that no character is drawn as an empty box: pictographs, and symbols that no font
 * contains, are left out.
 *
 * @param language BCP 47 tag of the text
 * @returns undefined if a letter or digit cannot be drawn, or if the text contains none
 */
export async function drawableText(
  text: string,
  weight: Font['weight'],
  language: string,
): Promise<DrawableText | undefined> {
  const fonts = new Set<Font>();
  let kept = '';
  for (const { segment } of graphemes.segment(text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' '))) {
    if (pictograph.test(segment)) continue;
    const characters = [...segment].filter(character => !joiner.test(character));
    const found = await Promise.all(
      characters.map(character => fontFor(character.codePointAt(0) as number, weight, language)),
    );
    const missing = characters.filter((_, index) => !found[index]);
    if (missing.some(character => /[\p{L}\p{N}]/u.test(character))) return undefined;
    if (missing.length > 0) continue;
    for (const font of found) if (font) fonts.add(font);
    kept += segment;
  }
  kept = kept.replace(/ {2,}/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(kept) ? { text: kept, fonts } : undefined;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** The approximate width of text, in multiples of the font size. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (wide.test(segment)) width += 1;
    else if (/[\p{Lu}\p{N}mwMW_@%]/u.test(segment)) width += 0.68;
    else if (/[\s.,:;'’!ijlItf|()[\]-]/u.test(segment)) width += 0.32;
    else width += 0.57;
  }
  return width;
}

/** Is text written from right to left, according to its first letter? */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
