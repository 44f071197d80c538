import { editDistance } from '../text/edit-distance.ts';

/** A note without its private parts. */
export interface PublicText {
  text: string;
  /** The number of parts that were taken out. */
  parts: number;
  /** Their text. */
  privateText: string;
  /** A marker that nobody can be sure of, such as `%% privat %%`, and its line. */
  unclear?: { marker: string; line: number };
  /** The line of the note that a line of the text is, both from 1. */
  lineOf(line: number): number;
}

const marker = /%%[^\S\r\n]*(\p{L}+)[^\S\r\n]*%%/gu;
/** What may stand before a marker that is alone on its line. */
const onlyBullet = /(?:^|[\r\n\u2028])(?:[^\S\r\n\u2028]|[>*+-]|\d+[.)]|\[[ x*<>]?\])*$/i;
const blankRest = /^[^\S\r\n]*(?:\r\n|\r|\n|\u2028|$)/;

/**
 * Takes the private parts out of a note: from `%% private %%` to `%% public %%`, or to the end. Zim shows the markers as
 * ordinary text. They count anywhere, also in the middle of a line and in blocks of code, because nothing must be published
 * by mistake; where they are alone on their lines, these lines vanish.
 *
 *     %% private %%
 *     Her number is 555-0100.
 *     %% public %%
 */
export function withoutPrivateParts(note: string): PublicText {
  const cuts: { start: number; end: number }[] = [];
  let unclear: PublicText['unclear'];
  let open: number | undefined;
  let parts = 0;
  const cut = (start: number, end: number) => {
    const last = note.slice(cuts.at(-1)?.end ?? 0, start).match(onlyBullet);
    const rest = blankRest.exec(note.slice(end))?.[0];
    const lineStart = last ? start - last[0].replace(/^[\r\n\u2028]/, '').length : start;
    const whole = last && rest !== undefined;
    cuts.push(whole ? { start: lineStart, end: end + rest.length } : { start, end });
  };
  for (const { 0: written, 1: word = '', index } of note.matchAll(marker)) {
    const meaning = word.toLowerCase();
    if (meaning === 'private') open ??= index;
    else if (meaning === 'public') {
      if (open !== undefined) parts++;
      cut(open ?? index, index + written.length);
      open = undefined;
    } else if (['private', 'public'].some(known => editDistance(meaning, known, 2) <= 2)) {
      unclear ??= { marker: written, line: linesIn(note.slice(0, index)) + 1 };
    }
  }
  if (open !== undefined) {
    parts++;
    cut(open, note.length);
  }
  const privateText = cuts.map(({ start, end }) => note.slice(start, end)).join('\n');
  return { text: without(note, cuts), parts, privateText, ...(unclear && { unclear }), lineOf: lineMap(note, cuts) };
}

const linesIn = (text: string) => text.split('\n').length - 1;

function without(note: string, cuts: { start: number; end: number }[]): string {
  let kept = '';
  let done = 0;
  for (const { start, end } of cuts) {
    kept += note.slice(done, start);
    done = end;
  }
  return kept + note.slice(done);
}

function lineMap(note: string, cuts: { start: number; end: number }[]): (line: number) => number {
  let [done, line] = [0, 1];
  const shifts = cuts.map(({ start, end }) => {
    line += linesIn(note.slice(done, start));
    done = end;
    return { from: line, removed: linesIn(note.slice(start, end)) };
  });
  return shown => shifts.reduce((sum, { from, removed }) => (shown >= from ? sum + removed : sum), shown);
}
