import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font as ShapingFont, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

/** The unit of all measures and outlines of fonts: that many make up the font size. */
export const EM = 2048;

export type Weight = 400 | 600;

/** A file of a typeface, which has some of its characters, in one weight. */
export interface Font {
  /** Name of the file. */
  name: string;
  /** For HarfBuzz, in units of {@link EM}. */
  shaping: ShapingFont;
  /** The code points for which it has a glyph. */
  characters: ReadonlySet<number>;
}

/**
 * The font packages, by their lists of characters: Inter, and Noto Sans for other scripts. The letters of Vazirmatn go
 * better with Inter than those of Noto's Arabic.
 */
const packages = {
  latin: import.meta.resolve('@fontsource-variable/inter/unicode.json'),
  chinese: import.meta.resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
  japanese: import.meta.resolve('@fontsource-variable/noto-sans-jp/unicode.json'),
  korean: import.meta.resolve('@fontsource-variable/noto-sans-kr/unicode.json'),
  arabic: import.meta.resolve('@fontsource-variable/vazirmatn/unicode.json'),
  hebrew: import.meta.resolve('@fontsource-variable/noto-sans-hebrew/unicode.json'),
  devanagari: import.meta.resolve('@fontsource-variable/noto-sans-devanagari/unicode.json'),
  thai: import.meta.resolve('@fontsource-variable/noto-sans-thai/unicode.json'),
};
type Package = keyof typeof packages;

/** Han characters have different shapes in these languages. */
const preferredPackages: Record<string, Package> = { ja: 'japanese', ko: 'korean' };

/** The packages in the order in which a character is searched. */
function packageOrder(language: string): Package[] {
  const preferred = preferredPackages[new Intl.Locale(language).language];
  const order: Package[] = preferred ? ['latin', preferred] : ['latin'];
  return [...new Set([...order, ...(Object.keys(packages) as Package[])])];
}

interface FontFile {
  name: string;
  path: string;
}

const fontFiles = new Map<Package, Map<number, FontFile[]>>();

/** The files of a package by the characters that are listed for them; several files may list the same one. */
function fontFilesOf(which: Package): Map<number, FontFile[]> {
  const cached = fontFiles.get(which);
  if (cached) return cached;
  const list = fileURLToPath(packages[which]);
  const folder = dirname(list);
  const byCharacter = new Map<number, FontFile[]>();
  for (const [key, ranges] of Object.entries<string>(JSON.parse(readFileSync(list, 'utf8')))) {
    const name = `${basename(folder)}-${key.replace(/[[\]]/g, '')}`;
    const file: FontFile = { name, path: join(folder, 'files', `${name}-wght-normal.woff2`) };
    for (const character of ranges.split(',').flatMap(charactersIn)) {
      byCharacter.set(character, [...(byCharacter.get(character) ?? []), file]);
    }
  }
  fontFiles.set(which, byCharacter);
  return byCharacter;
}

/** `U+0460-052F` or `U+20B4` as numbers. */
function charactersIn(range: string): number[] {
  const [from = 0, to = from] = range
    .replace('U+', '')
    .split('-')
    .map(code => Number.parseInt(code, 16));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const fonts = new Map<string, Promise<Record<Weight, Font>>>();

/** The fonts that a file contains: it is a variable font, and has all weights. */
function fontsIn(file: FontFile): Promise<Record<Weight, Font>> {
  const cached = fonts.get(file.name);
  if (cached) return cached;
  const loaded = readFile(file.path)
    .then(decompress)
    .then(data => {
      const face = new Face(new Blob(data));
      const characters = new Set(face.collectUnicodes());
      const inWeight = (weight: Weight): Font => {
        const shaping = new ShapingFont(face);
        shaping.setScale(EM, EM);
        shaping.setVariations([new Variation('wght', weight)]);
        return { name: file.name, shaping, characters };
      };
      return { 400: inWeight(400), 600: inWeight(600) };
    });
  fonts.set(file.name, loaded);
  return loaded;
}

/**
 * Finds a font that contains characters.
 *
 * @param characters code points, at least one
 * @param language BCP 47 tag of the text
 * @returns undefined if no font has glyphs for all of them
 * @throws RangeError if `language` is not well-formed; errors of reading a font's file
 */
export async function fontFor(characters: number[], weight: Weight, language: string): Promise<Font | undefined> {
  for (const which of packageOrder(language)) {
    for (const file of fontFilesOf(which).get(characters[0] as number) ?? []) {
      const font = (await fontsIn(file))[weight];
      if (characters.every(character => font.characters.has(character))) return font;
    }
  }
  return undefined;
}
