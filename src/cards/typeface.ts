import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** A font with some of the characters of a typeface, in one weight. */
export interface Font {
  /** Unique; a card lists all fonts that it needs. */
  name: string;
  weight: 400 | 600;
  data: Buffer;
  /** The code points for which it has a glyph. */
  characters: ReadonlySet<number>;
}

/**
 * The font packages, by their lists of characters: Inter, and Noto Sans for other scripts. Noto's Arabic composes letters
 * of marks, which satori misplaces; Vazirmatn's letters are whole.
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

/** A file of a package, with the characters that the package lists for it. */
interface FontFile {
  name: string;
  file: string;
  characters: number[];
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
    const characters = ranges.split(',').flatMap(charactersIn);
    const file: FontFile = { name, file: join(folder, 'files', `${name}-wght-normal.woff2`), characters };
    for (const character of characters) byCharacter.set(character, [...(byCharacter.get(character) ?? []), file]);
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

const fonts = new Map<string, Promise<Font>>();

/** A font in one weight, made from a variable font: satori would draw its thinnest weight. */
function fontOf({ name, file, characters }: FontFile, weight: Font['weight']): Promise<Font> {
  const key = `${name} ${weight}`;
  const cached = fonts.get(key);
  if (cached) return cached;
  const text = characters.map(character => String.fromCodePoint(character)).join('');
  const font = readFile(file)
    .then(content => subsetFont(content, text, { targetFormat: 'truetype', variationAxes: { wght: weight } }))
    .then(data => ({ name, weight, data, characters: new Set(new Face(new Blob(data)).collectUnicodes()) }));
  fonts.set(key, font);
  return font;
}

/**
 * Finds a font that contains a character.
 *
 * @param character code point
 * @param language BCP 47 tag of the text
 * @returns undefined if no font has a glyph for it
 */
export async function fontFor(character: number, weight: Font['weight'], language: string): Promise<Font | undefined> {
  for (const which of packageOrder(language)) {
    for (const file of fontFilesOf(which).get(character) ?? []) {
      const font = await fontOf(file, weight);
      if (font.characters.has(character)) return font;
    }
  }
  return undefined;
}
