import { endOfRun, isAsciiWord, isWordAt } from './characters.ts';
import { isUrlCharacter, memo, type UrlFinder } from './url.ts';

/**
 * URLs of formats before 0.6: they may contain more, but must end in a letter, a digit or `/`. A bare `www.` is no URL;
 * an address in brackets, as of IPv6, may end one.
 *
 *     see http://[::1]:80/x, irc://host/#room! or "me@example.org".
 *         ^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^
 */
export function urlFinderBefore06(text: string): UrlFinder {
  const run = runReader(text);
  const sign = signFinder(text);
  const schemes = memo(from => nextScheme(text, from, run));
  const mailtos = memo(from => nextMailto(text, from, run, sign));
  const mails = memo(mailFinder(text, run));
  return {
    next: from => Math.min(schemes(from), mailtos(from), mails(from)),
    match(start) {
      if (schemes(start) === start) {
        const rest = text.indexOf('://', start) + 3;
        return { start, end: urlEnd(rest, run(rest)) };
      }
      if (mailtos(start) === start) return { start, end: mailtoEnd(sign, start + 7, run(start + 7)) };
      return { start, end: endOfRun(text, run(start).lastDot + 1, isWordAt) };
    },
  };
}

/** A run of characters that a URL may contain. Indexes are -1 if there is none. */
interface Run {
  end: number;
  /** Index of the last letter, digit, underscore or slash. */
  lastWord: number;
  /** Index after it: a letter may take two UTF-16 code units. */
  behindWord: number;
  /** Index of the last dot before a word. */
  lastDot: number;
  /** Index of the last closing bracket. */
  closing: number;
  /** Index of the last opening bracket before it, with something in between. */
  opening: number;
}

/** Reads the run at an index, or the rest of it. The last run is remembered. */
function runReader(text: string): (from: number) => Run {
  let start = Infinity;
  let known: Run = { end: -1, lastWord: -1, behindWord: -1, lastDot: -1, closing: -1, opening: -1 };
  return from => {
    if (from >= start && from < known.end) return known;
    start = from;
    const end = endOfRun(text, from, isUrlCharacter);
    const before = (stop: number, holds: (index: number) => boolean) => {
      let index = stop - 1;
      while (index >= from && !holds(index)) index--;
      return index < from ? -1 : index;
    };
    const closing = before(end, i => text[i] === ']');
    const isLowSurrogate = (i: number) => i > from && (text.charCodeAt(i) & 0xfc00) === 0xdc00;
    const lastWord = before(end, i => text[i] === '/' || (isWordAt(text, i) && !isLowSurrogate(i)));
    known = {
      end,
      lastWord,
      behindWord: lastWord < 0 ? -1 : lastWord + (isLowSurrogate(lastWord + 1) ? 2 : 1),
      lastDot: before(end, i => text[i] === '.' && i + 1 < end && isWordAt(text, i + 1)),
      closing,
      opening: closing < 0 ? -1 : before(closing - 1, i => text[i] === '['),
    };
    return known;
  };
}

/** Finds the beginning of the run around an index. The last one is remembered. */
function runStartReader(text: string): (index: number) => number {
  let [start, end] = [0, -1];
  return index => {
    if (index < start || index > end) {
      [start, end] = [index, index];
      while (start > 0 && isUrlCharacter(text, start - 1)) start--;
    }
    return start;
  };
}

/** The end of a URL: after the brackets and the text after them, or else after the last word. -1 if it is too short. */
function urlEnd(rest: number, run: Run): number {
  if (run.opening >= rest) return run.lastWord >= run.closing + 2 ? run.behindWord : run.closing + 1;
  return run.lastWord >= rest + 1 ? run.behindWord : -1;
}

function mailtoEnd(sign: (from: number) => number, rest: number, run: Run): number {
  const at = sign(rest + 1);
  if (at >= run.end) return -1;
  if (run.opening > at) return urlEnd(at + 1, run);
  return run.lastWord >= at + 2 ? run.behindWord : -1;
}

function nextScheme(text: string, from: number, run: (from: number) => Run): number {
  for (let colon = text.indexOf('://', from); colon >= 0; colon = text.indexOf('://', colon + 3)) {
    if (!isUrlCharacter(text, colon + 3) || urlEnd(colon + 3, run(colon + 3)) < 0) continue;
    let start = colon;
    while (start > from && (isAsciiWord(text.charCodeAt(start - 1)) || '+-.'.includes(text[start - 1] as string)))
      start--;
    for (; start <= colon - 2; start++) {
      if (isAsciiWord(text.charCodeAt(start)) && !isAsciiWord(text.charCodeAt(start - 1))) return start;
    }
  }
  return Infinity;
}

function nextMailto(text: string, from: number, run: (from: number) => Run, sign: (from: number) => number): number {
  for (let at = text.indexOf('mailto:', from); at >= 0; at = text.indexOf('mailto:', at + 7)) {
    const bounded = at === 0 || !isWordAt(text, at - 1);
    if (bounded && isUrlCharacter(text, at + 7) && mailtoEnd(sign, at + 7, run(at + 7)) >= 0) return at;
  }
  return Infinity;
}

/** Finds the next `@`. Call it with growing indexes. */
function signFinder(text: string): (from: number) => number {
  return memo(from => {
    const at = text.indexOf('@', from);
    return at < 0 ? Infinity : at;
  });
}

/** Finds mail addresses without `mailto:`. Each of its look-ahead positions only grows, so the time is linear. */
function mailFinder(text: string, run: (from: number) => Run): (from: number) => number {
  const [signs, signsInside] = [signFinder(text), signFinder(text)];
  const runStart = runStartReader(text);
  return from => {
    for (let at = signs(from + 1); at < Infinity; ) {
      const { end, lastDot } = run(at);
      let start = Math.max(from, runStart(at));
      while (start < end && isWordAt(text, start) === (start > 0 && isWordAt(text, start - 1))) start++;
      if (signsInside(start + 1) <= lastDot - 2) return start;
      at = text.indexOf('@', end);
      if (at < 0) at = Infinity;
    }
    return Infinity;
  };
}
