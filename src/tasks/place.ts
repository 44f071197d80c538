import { textDirective } from '../address/index.ts';
import type { PlacedTask, Task } from './task.ts';

/** A part of a page as it is shown: the id of its heading, if it has one, the heading, and the text below it. */
interface ShownSection {
  id: string;
  heading: string;
  text: string;
}

/** Words of a task by which a browser finds it; more where these stand further up, too. */
const WORDS = 5;
const MORE_WORDS = 12;
/** Fewer words may also be in the header or the sidebar, where a browser looks first. */
const ENOUGH_WORDS = 3;
/** Characters of a page that are searched at most: on a very long page, the last tasks have only their heading. */
const MAX_SEARCHED = 100_000_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Finds tasks on their page. Like a link that readers copy, the fragment names the heading above and quotes words, so that
 * it leads to the line, and to the heading once the words have changed.
 *
 * @param sections of the page, in its order
 */
export function placeTasks(tasks: Task[], sections: ShownSection[]): PlacedTask[] {
  if (tasks.length === 0) return [];
  const page = new ShownPage(sections);
  return tasks.map(task => {
    const fragment = page.fragmentOf(task.text);
    return { ...task, ...(fragment && { fragment }) };
  });
}

class ShownPage {
  /** All sections in lower case, in which browsers search. */
  readonly #text: string;
  readonly #sections: { id: string; from: number }[] = [];
  #section = 0;
  /** Where the last task ended. */
  #done = 0;
  #searched = 0;

  constructor(sections: ShownSection[]) {
    let text = '';
    for (const { id, heading, text: below } of sections) {
      this.#sections.push({ id, from: text.length });
      text += `${heading} ${below} `.toLowerCase();
    }
    this.#text = text;
  }

  /** The fragment of the next task. @param written its text */
  fragmentOf(written: string): string {
    const text = written.replace(/\s+/g, ' ');
    const at = text === '' ? -1 : this.#indexOf(text.toLowerCase(), this.#done);
    if (at < 0) return this.#headingAt(this.#done);
    this.#done = at + text.length;
    const heading = this.#headingAt(at);
    const directive = this.#directive(text, at);
    return directive ? `${heading}:~:${directive}` : heading;
  }

  #headingAt(index: number): string {
    while ((this.#sections[this.#section + 1]?.from ?? Number.POSITIVE_INFINITY) <= index) this.#section++;
    return encodeURIComponent(this.#sections[this.#section]?.id ?? '');
  }

  /** Words that are nowhere further up, with the word before them if need be. */
  #directive(text: string, at: number): string | undefined {
    const short = firstWords(text, WORDS);
    if (!short) return undefined;
    const long = firstWords(text, MORE_WORDS) ?? short;
    const first = at + short.from;
    const before = /(?<!\S)\S{1,40} $/.exec(this.#text.slice(Math.max(0, first - 42), first))?.[0] ?? '';
    for (const { from, to, count } of [short, long]) {
      const quoted = text.slice(from, to);
      if (count >= ENOUGH_WORDS && this.#indexOf(quoted.toLowerCase(), 0) === first)
        return textDirective({ textStart: quoted });
    }
    for (const { from, to } of before ? [short, long] : []) {
      const quoted = text.slice(from, to);
      if (this.#indexOf(before + quoted.toLowerCase(), 0) === first - before.length) {
        return textDirective({ prefix: before.trim(), textStart: quoted });
      }
    }
    return undefined;
  }

  /** Where a text is, from an index on; nowhere once too much has been searched. */
  #indexOf(text: string, from: number): number {
    if (this.#searched > MAX_SEARCHED) return -1;
    const found = this.#text.indexOf(text, from);
    this.#searched += (found < 0 ? this.#text.length : found) - from;
    return found;
  }
}

/** Where the first words of a text begin and end, and how many they are; undefined if there are none. */
function firstWords(text: string, max: number): { from: number; to: number; count: number } | undefined {
  let found: { from: number; to: number; count: number } | undefined;
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    found = { from: found?.from ?? index, to: index + segment.length, count: (found?.count ?? 0) + 1 };
    if (found.count === max) break;
  }
  return found;
}
