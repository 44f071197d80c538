import { type Font, fontFor, type Weight } from './typeface.ts';

/** Text that can be drawn. */
export interface DrawableText {
  text: string;
  /** The font of each of the text's UTF-16 code units. */
  fonts: Font[];
  /** A font that has `…`. */
  ellipsis: Font;
  /** BCP 47 tag. */
  language: string;
}

/** Longer text fits no card. In UTF-16 code units. */
const MAX_LENGTH = 1000;
/** Pictographs would distract on a card. */
const pictograph = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}/u;
/** Characters without a glyph of their own, which change the glyphs of others. */
const joiner = /^(?:[\u200c-\u200f\u2060-\u2069]|\p{Variation_Selector})$/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Prepares text for drawing, so that no character is drawn as an empty box: pictographs, and symbols that no font
 * contains, are left out. Text is drawn without what no card has room for.
 *
 * @param language BCP 47 tag of the text
 * @returns undefined if a letter, its accent or a digit cannot be drawn, or if the text contains neither letters nor digits
 * @throws errors of {@link fontFor}
 */
export async function drawableText(text: string, weight: Weight, language: string): Promise<DrawableText | undefined> {
  const ellipsis = await fontFor([0x2026], weight, language);
  if (!ellipsis) return undefined;
  let kept = '';
  const fonts: Font[] = [];
  // A line cannot end at a soft hyphen, because nothing would show a hyphen there.
  const spaced = text.replaceAll('\u00ad', '').replace(/(?:[^\S\u00a0]|\p{Cc})+/gu, ' ');
  for (const { segment } of graphemes.segment(spaced.slice(0, MAX_LENGTH).normalize('NFC'))) {
    if (pictograph.test(segment)) continue;
    const found = await fontsOf(segment, ellipsis, weight, language);
    if (found.missing.some(character => /[\p{L}\p{N}\p{Mn}\p{Mc}]/u.test(character))) return undefined;
    // Symbols that were left out may have had a space on both sides, and the first one may have been a symbol.
    if (found.missing.length > 0 || (segment === ' ' && (kept === '' || kept.endsWith(' ')))) continue;
    kept += segment;
    fonts.push(...found.fonts);
  }
  kept = kept.trimEnd();
  if (!/[\p{L}\p{N}]/u.test(kept)) return undefined;
  return { text: kept, fonts: fonts.slice(0, kept.length), ellipsis, language };
}

/**
 * The fonts of a grapheme's code units, one for all of them if possible; the font of a joiner is that of the character
 * before it.
 *
 * @param fallback for joiners that follow no character
 * @returns `missing`: the characters that no font has
 */
async function fontsOf(grapheme: string, fallback: Font, weight: Weight, language: string) {
  const find = (characters: string[]) =>
    fontFor(
      characters.map(character => character.codePointAt(0) as number),
      weight,
      language,
    );
  const drawn = [...grapheme].filter(character => !joiner.test(character));
  const common = drawn.length > 0 ? await find(drawn) : fallback;
  const fonts: Font[] = [];
  const missing: string[] = [];
  for (const character of grapheme) {
    const font = common ?? (joiner.test(character) ? (fonts.at(-1) ?? fallback) : await find([character]));
    if (font) fonts.push(...Array<Font>(character.length).fill(font));
    else missing.push(character);
  }
  return { fonts, missing };
}

/** The beginning of text, and `…`. */
export function cutOff(content: DrawableText, end: number): DrawableText {
  const text = content.text.slice(0, end).trimEnd();
  return { ...content, text: `${text}…`, fonts: [...content.fonts.slice(0, text.length), content.ellipsis] };
}
