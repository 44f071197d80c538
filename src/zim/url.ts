import { endOfRun, isAsciiWord, isSpaceAt, isWordAt } from './characters.ts';

/** A bare URL or mail address in running text. `end` is null if it only begins like one. */
export interface UrlMatch {
  start: number;
  end: number | null;
}

/** Finds bare URLs. Call it with growing indexes. */
export interface UrlFinder {
  /** Index of the next one at or after `from`; Infinity if there is none. */
  next(from: number): number;
  /** The match at `start`, an index from `next`. */
  match(start: number): UrlMatch;
}

const trailing = '?!.,:*_~\'"';

/**
 * URLs of format 0.6: GitHub's autolink rules, but with any scheme, also with one domain label, and also with `file:/`.
 * A URL never begins with `__`, which is markup.
 *
 *     see www.example.org/a_(b), http://localhost:80. me@example.org file:/tmp/x
 *         ^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^ ^^^^^^^^^^^
 *
 * Each search continues where the last one stopped, so the time is linear for any text.
 */
export function urlFinder(text: string): UrlFinder {
  const urls = memo(from => nextUrl(text, from));
  const mails = memo(from => nextMail(text, from));
  const files = memo(from => {
    for (let at = text.indexOf('file:/', from); at >= 0; at = text.indexOf('file:/', at + 1)) {
      if (endOfRun(text, at + 5, isUrlCharacter, at + 7) === at + 7) return at;
    }
    return Infinity;
  });
  const domains = domainReader(text);
  return {
    next: from => Math.min(urls(from), mails(from), files(from)),
    match(start) {
      if (urls(start) === start) {
        const prefix = text.startsWith('www.', start) ? 4 : text.indexOf('://', start) - start + 3;
        if (!domains(start + prefix)) return { start, end: null };
        const end = endOfRun(text, start, (t, i) => !isSpaceAt(t, i) && t[i] !== '<');
        return { start, end: trimUrl(text, start, end) };
      }
      if (mails(start) === start) return { start, end: mailEnd(text, text.indexOf('@', start)) };
      return { start, end: trimUrl(text, start, endOfRun(text, start, isUrlCharacter)) };
    },
  };
}

/** Caches the result of "the next one from here", which stays valid until that index is passed. */
export function memo(find: (from: number) => number): (from: number) => number {
  let asked = Infinity;
  let answer = -1;
  return from => {
    if (from < asked || from > answer) answer = find(from);
    asked = from;
    return answer;
  };
}

function nextUrl(text: string, from: number): number {
  let www = text.indexOf('www.', from);
  while (www >= 0 && (isAsciiWord(text.charCodeAt(www - 1)) || !isDomainAt(text, www + 4))) {
    www = text.indexOf('www.', www + 1);
  }
  let scheme = Infinity;
  for (let colon = text.indexOf('://', from); colon >= 0; colon = text.indexOf('://', colon + 3)) {
    // A scheme contains no dot, so one that ends after this `www.` also begins after it.
    if (www >= 0 && www < colon) break;
    let start = colon;
    while (start > from && isAsciiWord(text.charCodeAt(start - 1))) start--;
    const begins = start < colon && !isAsciiWord(text.charCodeAt(start - 1)) && !text.startsWith('__', start);
    if (begins && isDomainAt(text, colon + 3)) {
      scheme = start;
      break;
    }
  }
  return Math.min(www < 0 ? Infinity : www, scheme);
}

function isDomainAt(text: string, index: number): boolean {
  return text[index] === '-' || isWordAt(text, index);
}

/** Whether it may be part of an unquoted path or an older URL. Everything may but white space, quotes and angle brackets. */
export function isUrlCharacter(text: string, index: number): boolean {
  return index < text.length && !isSpaceAt(text, index) && !'"<>\''.includes(text[index] as string);
}

function isLocalPart(text: string, index: number): boolean {
  return isWordAt(text, index) || '.-+'.includes(text[index] as string);
}

function nextMail(text: string, from: number): number {
  for (let at = text.indexOf('@', from + 1); at >= 0; at = text.indexOf('@', at + 1)) {
    if (mailEnd(text, at) < 0) continue;
    let start = at;
    while (start > from && isLocalPart(text, start - 1)) start--;
    if (start - 7 >= from && text.startsWith('mailto:', start - 7)) start -= 7;
    while (text.startsWith('__', start)) start++;
    if (start < at) return start;
  }
  return Infinity;
}

/**
 * The end of the mail address around an `@`, or -1 if it is none. Its domain has at least two labels. A pair of
 * underscores after it is markup, and a dot before that a full stop. An address does not end in a single underscore or
 * a dash.
 */
function mailEnd(text: string, at: number): number {
  let end = -1;
  for (let label = at + 1; ; ) {
    const stop = endOfRun(text, label, isDomainAt);
    if (stop > label && label > at + 1) end = stop;
    if (stop === label || text[stop] !== '.') break;
    label = stop + 1;
  }
  for (;;) {
    if (end > 0 && text[end - 1] === '_' && text[end - 2] === '_') end -= 2;
    else if (text[end - 1] === '.') end--;
    else break;
  }
  return text[end - 1] === '_' || text[end - 1] === '-' ? -1 : end;
}

/** Checks domains: their last two labels contain no underscore. The last run of labels is remembered. */
function domainReader(text: string): (from: number) => boolean {
  let known = { from: Infinity, end: -1, lastDot: -1, dotBefore: -1, lastUnderscore: -1, underscoreBefore: -1 };
  return from => {
    if (from < known.from || from >= known.end) {
      const end = endOfRun(text, from, (t, i) => isDomainAt(t, i) || (t[i] === '.' && isDomainAt(t, i + 1)));
      const before = (character: string, stop: number) => {
        let index = stop - 1;
        while (index >= from && text[index] !== character) index--;
        return index;
      };
      const lastDot = before('.', end);
      known = {
        from,
        end,
        lastDot,
        dotBefore: before('.', lastDot),
        lastUnderscore: before('_', end),
        underscoreBefore: before('_', lastDot),
      };
    }
    if (known.lastDot < from) return known.lastUnderscore < from;
    return known.lastUnderscore < known.lastDot && known.underscoreBefore < Math.max(from, known.dotBefore);
  };
}

/** Removes punctuation, unopened brackets and entities such as `&lt;` from the end of a URL. */
function trimUrl(text: string, start: number, stop: number): number | null {
  let end = stop;
  let unopened: number | undefined;
  while (end > start) {
    const character = text[end - 1] as string;
    if (character === ')') {
      unopened ??= count(text, ')', start, end) - count(text, '(', start, end);
      if (unopened-- <= 0) return end;
      end--;
    } else if (trailing.includes(character)) {
      end--;
    } else if (character === ';') {
      let name = end - 1;
      while (name > start && isWordAt(text, name - 1)) name--;
      end = text[name - 1] === '&' && name < end - 1 && name > start ? name - 1 : end - 1;
    } else {
      return end;
    }
  }
  return null;
}

function count(text: string, character: string, start: number, end: number): number {
  let found = 0;
  for (let i = text.indexOf(character, start); i >= 0 && i < end; i = text.indexOf(character, i + 1)) found++;
  return found;
}
