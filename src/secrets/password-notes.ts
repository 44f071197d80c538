import { secretAt } from './password-value.ts';
import { isWord, kindOf, secretWord } from './password-words.ts';
import type { Hit } from './scanner.ts';

/** How far a line is read before and after the word: lines can be megabytes long. */
const BEFORE = 60;
const AFTER = 300;

const mark = '["\'`*_/~)\\]>’”»]';
/** Between word and value: more of the label (`(root)`, `for bob`); then `:`, `=`, `->`, the border of a table, or "is". */
const separator = new RegExp(
  `${mark}{0,4}(?<more>[ \\t]{1,3}(?:\\([^()\\n]{1,30}\\)|(?:(?!(?:is|ist|es|est)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,19}[ \\t]?){1,4}))?` +
    `${mark}{0,4}(?:[ \\t]{0,40}(?<sign>:=|=>|[-=]>|[→—–]|-(?=[ \\t])|[:：](?!\\/\\/)|[=|])|[ \\t]{1,3}(?:is|ist|es|est|lautet)(?=[ \\t])|(?<none>[ \\t]))[ \\t]{0,60}`,
  'yu',
);
/** A link to a meeting: whoever gets it is invited, so the passcode in it is no secret. */
const meetingBefore = /\/(?:j|my|s|w|wc|meeting)\/[\w.-]+\?(?:[\w.=-]+&)*$/;
/** `user and password: x / y`: two labels, two values. */
const pairBefore =
  /(?:user(?:name)?|login|usu[aá]rio|benutzer(?:name)?|utilisateur|identifiant|логин|用户名?)\s*(?:[/&+,]|and|und|et|e|y|и|和)\s*$/iu;
/** Before a word that is a name in code: the rest of the name, a quotation mark, or the sign of an option or parameter. */
const codeBefore = /(?:[\p{L}\p{N}][_.-]?|["'$&?.]|--)$/u;
/** Before the label of a note: nothing, or the beginning of a list item or quotation. */
// bounded: BEFORE characters
const plainBefore = /(?:^|\n)[\s*>~_'/#•·–+-]*(?:\d+[.)]\s*)?(?:\[.\]\s*)?[*_'/~]*$/;

/** What is alone in the rest of its line: a word with letters and digits, or a number. */
const lonely = {
  password: /^(?=\S*\d)(?=\S*\p{L})\S{6,60}[*_'/)]{0,4}\s*$/u,
  pin: /^\d{4,8}[*_'/)]{0,4}\s*$/,
  key: /^(?!)/,
};

/** The part of a line before an offset, at most {@link BEFORE} characters. */
function lineBefore(text: string, offset: number): string {
  const part = text.slice(Math.max(0, offset - BEFORE), offset);
  return part.slice(part.lastIndexOf('\n') + 1);
}

/** The part of a line after an offset, at most {@link AFTER} characters. */
function lineAfter(text: string, offset: number): string {
  const part = text.slice(offset, offset + AFTER);
  const newline = part.indexOf('\n');
  return newline < 0 ? part : part.slice(0, newline);
}

/**
 * How many characters of white space, markup and list bullet lead to the next line that has text, if one of the next two
 * has.
 */
function toNextLine(text: string, offset: number): number | undefined {
  return /^[\s*_~']{0,20}?\n\s{0,20}(?:[*•+-][ \t]+)?(?=\S)/.exec(text.slice(offset, offset + 50))?.[0].length;
}

/**
 * Finds passwords as people note them down: `Password: hunter2`, `**pw** = x1`, `user: bob pwd: x1`, `| PIN | 4711 |`,
 * `DB_PASSWORD='x1'`, `"password": "x1"`, and a label with the value in the line below. Placeholders, names of variables
 * and sentences about passwords are not found. Around each word, a bounded piece of the text is read.
 */
export function findPasswords(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(secretWord)) {
    const [word] = match;
    const before = lineBefore(text, match.index);
    if (!isWord(word, before) || meetingBefore.test(before)) continue;
    separator.lastIndex = match.index + word.length;
    const { 0: between, groups } = separator.exec(text) ?? {};
    if (between === undefined) continue;
    const start = match.index + word.length + between.length;
    const rest = lineAfter(text, start);
    const { sign = 'is', more, none } = groups ?? {};
    if (sign === '|' && !/^\s*\|/.test(before)) continue;
    const code = sign === '=>' || (sign !== '|' && (codeBefore.test(before) || /^["']/.test(between)));
    // Without a sign, or with a dash, most are sentences.
    const unclear = none !== undefined || /^[-—–]$/.test(sign);
    if (unclear && (code || more || !lonely[kindOf(match)].test(lineAfter(text, start)))) continue;
    if (unclear && kindOf(match) === 'pin' && !plainBefore.test(before)) continue;
    const plain = !code && !more && /^[:：]/.test(sign) && before.length < BEFORE && plainBefore.test(before);
    const style = { kind: kindOf(match), code, plain };
    const below = rest.trim() || code || !/^[:：]/.test(sign) ? undefined : toNextLine(text, start);
    const user = pairBefore.test(before)
      ? /^[*_~']{0,4}\S{1,60}(?: [/|] | [/,;]|[/,;] | (?=\S+$))/.exec(rest)?.[0].length
      : undefined;
    const from = start + (below ?? user ?? 0);
    const line = from === start ? rest : lineAfter(text, from);
    const offset = secretAt(line, below === undefined ? style : { ...style, plain: false });
    if (offset !== undefined && (below === undefined || !/\S\s+\S/.test(line)))
      hits.push({ rule: 'password', offset: from + offset });
  }
  return hits;
}
