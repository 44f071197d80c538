import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** A part of a typeface in one weight, for some of its characters. */
export interface Font {
  /** Of this part alone: a card lists all parts that it needs. */
  name: string;
  weight: 400 | 600;
  data: Buffer;
  /** Code points that it has a glyph for. */
  characters: ReadonlySet<number>;
}

/**
 * The packages of the typeface, by their lists of characters: Inter, and Noto Sans where Inter has no letters. Noto's
 * Arabic sets dots as marks of their own, which satori puts in the wrong places; in Vazirmatn they are part of letters.
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

/** Han characters have other shapes in each of these languages. */
const first: Record<string, Package> = { ja: 'japanese', ko: 'korean' };

/** The packages in the order in which a character is looked for. */
function orderOf(language: string): Package[] {
  const preferred = first[new Intl.Locale(language).language];
  const order: Package[] = preferred ? ['latin', preferred] : ['latin'];
  return [...new Set([...order, ...(Object.keys(packages) as Package[])])];
}

/** A file of a package: some of its characters, as far as their list says. */
interface Part {
  name: string;
  file: string;
  characters: number[];
}

const parts = new Map<Package, Map<number, Part[]>>();

/** The parts of a package, by the characters that they are said to have: more than one part can be. */
function partsOf(which: Package): Map<number, Part[]> {
  const known = parts.get(which);
  if (known) return known;
  const list = fileURLToPath(packages[which]);
  const folder = dirname(list);
  const found = new Map<number, Part[]>();
  for (const [key, ranges] of Object.entries<string>(JSON.parse(readFileSync(list, 'utf8')))) {
    const name = `${basename(folder)}-${key.replace(/[[\]]/g, '')}`;
    const characters = ranges.split(',').flatMap(charactersIn);
    const part: Part = { name, file: join(folder, 'files', `${name}-wght-normal.woff2`), characters };
    for (const character of characters) found.set(character, [...(found.get(character) ?? []), part]);
  }
  parts.set(which, found);
  return found;
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

/** A part in a weight: the packages' files hold all weights, of which satori takes the thinnest. */
function fontOf({ name, file, characters }: Part, weight: Font['weight']): Promise<Font> {
  const key = `${name} ${weight}`;
  const known = fonts.get(key);
  if (known) return known;
  const text = characters.map(character => String.fromCodePoint(character)).join('');
  const made = readFile(file)
    .then(content => subsetFont(content, text, { targetFormat: 'truetype', variationAxes: { wght: weight } }))
    .then(data => ({ name, weight, data, characters: new Set(new Face(new Blob(data)).collectUnicodes()) }));
  fonts.set(key, made);
  return made;
}

/**
 * Finds the font that has a character.
 *
 * @param character code point
 * @param language BCP 47 tag of the text
 * @returns nothing where no font has a glyph for it
 */
export async function fontFor(character: number, weight: Font['weight'], language: string): Promise<Font | undefined> {
  for (const which of orderOf(language)) {
    for (const part of partsOf(which).get(character) ?? []) {
      const font = await fontOf(part, weight);
      if (font.characters.has(character)) return font;
    }
  }
  return undefined;
}
