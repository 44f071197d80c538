import type { Line } from '../manifest.ts';
import { fold, pieces } from '../terms.ts';
import type { SearchRecord } from './record.ts';

const SHORTEST = 3;
const LONGEST = 32;
/** A word in its usual writing, and on how many pages it stands. */
interface Word {
  pages: number;
  writings: Map<string, number>;
}

/**
 * The vocabulary: every word of the notebook, and the parts of its identifiers, with how many pages hold it, as the
 * logarithm. Keys are folded; a second value is how the word is mostly written, where that is another.
 */
export function vocabularyLines(records: SearchRecord[]): Line[] {
  const words = new Map<string, Word>();
  for (const { page, sections } of records) {
    const text = [page.title, page.name, ...page.tags, ...sections.flatMap(({ heading, text }) => [heading, text])];
    const seen = new Set<string>();
    for (const writing of writingsIn(text.join('\n'))) {
      for (const key of pieces(writing).words) {
        if (key.length < SHORTEST || key.length > LONGEST || /\d{3}|^\d/.test(key)) continue;
        const word = words.get(key) ?? { pages: 0, writings: new Map() };
        words.set(key, word);
        if (!seen.has(key)) word.pages++;
        seen.add(key);
        word.writings.set(writing, (word.writings.get(writing) ?? 0) + 1);
      }
    }
  }
  return [...words].map(([key, { pages, writings }]) => {
    const [usual = key] = [...writings].reduce((best, one) => (one[1] > best[1] ? one : best));
    const shown = usual !== key && fold(usual) === key ? [usual] : [];
    return { key, values: [Math.floor(Math.log2(pages)).toString(36), ...shown] };
  });
}

/** Words in lower case; of an identifier also its parts, `volumeMounts` as `volumemounts`, `volume`, `mounts`. */
function* writingsIn(text: string): Generator<string> {
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    yield word.toLowerCase();
    const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
    if (parts.length > 1) for (const part of parts) yield part.toLowerCase();
  }
}

/** The vocabulary read from the end, to find words whose beginning was mistyped. */
export const reversed = (lines: Line[]): Line[] =>
  lines.map(({ key, values }) => ({ key: [...key].reverse().join(''), values }));
