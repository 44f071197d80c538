import { type Style, secretAt } from './password-value.ts';
import { isWord, type Kind, kindOf, secretWord } from './password-words.ts';
import type { Hit } from './scanner.ts';

/** How far a line is read before and after the word: lines can be megabytes long. */
const BEFORE = 60;
const AFTER = 300;

const mark = '["\'`*_/~)\\]>’”»]';
/** Between word and value: more of the label (`(root)`, `for bob`); then `:`, `=`, `->`, the border of a table, or "is". */
const separator = new RegExp(
  `${mark}{0,4}(?<more>[ \\t]{1,3}(?:\\([^()\\n]{1,30}\\)|(?:(?!(?:is|ist|es|est|was|war|lautet)\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,19}[ \\t]?){1,4}))?` +
    `${mark}{0,4}(?:[ \\t]{0,40}(?<sign>:=|=>|[-=]>|[→—–]|-(?=[ \\t])|[:：是为は는은](?!\\/\\/)|[=|])|[ \\t]{1,3}(?:(?:has been |was |is )?(?:changed|set|reset) to|(?:wurde )?geändert (?:auf|in|zu)|is now|ist jetzt|is|ist|es|est|lautet|was|war|è|é)(?=[ \\t])|(?<none>[ \\t]))[ \\t]{0,60}`,
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

/** Nothing before it but the sign of a heading, a list item or a quotation. */
const headingBefore = /^[\s=*>~_'/#•·–+-]{0,20}$/;
/** The label of a note, and what the password is for. */
const qualifiedBefore =
  // bounded: BEFORE characters
  /(?:^|\n)[\s*>~_'/#•·–+-]*(?:sim|visa|ec|bank|handy|i?phone|voicemail|alarm|root|admin|master|wi-?fi|wlan|bios|router|login|sudo|e?-?mail|vpn|ftp|ssh|nas|restic|borg|backup|old|new|alte?s?|neue?s?)(?:[ -](?:root|admin|user|login|wi-?fi))?[ -]$/iu;
/** The name of a variable, or an option, right before its value: `export DB_PASSWORD=`, `--password=`, `db.password=`. */
const assignmentBefore = /(?:^|[\s;"'`])(?:[A-Z]{2,8}|--(?:[a-z0-9]{1,20}-){0,4}|(?:[\w.-]{1,50}[._-])?)$/;
/** A line of YAML up to the name of a password. */
const mappingBefore = /^[ \t-]{0,40}[\w.-]{1,40}[_.-]$/;
/** An example of a file: notes are indented by tabs. */
const codeIndent = /^ {2}/;
/** A colon, or what takes its place in Chinese, Japanese and Korean. */
const colon = /^[:：是为は는은]/;
const particle = /^[是为は는은]/;
/** Words of these languages. */
const goesOn = /^\S*?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Names of secrets that people may make up themselves, so that the values are not random. */
const chosenKey = /(?:JWT|SESSION|COOKIE|APP|AUTH|NEXTAUTH|WEBHOOK|SIGNING|ENCRYPTION|HASH)_$/;

/** What is alone in the rest of its line: a word with letters and digits, or a number. */
const lonely = {
  password: /^(?!-)(?=\S*\d)(?=\S*\p{L})\S{6,60}[*_'/)]{0,4}\s*$/u,
  pin: /^\d{4,8}[*_'/)]{0,4}(?:\s*$|, ?\S)/,
  key: /^[\w+/=.~-]{20,200}[*_'/)]{0,4}\s*$/,
};
/** What is alone in the line below its label. */
const alone = { password: /^(?=\S*\d)(?=\S*\p{L})[^\s|:/]{8,60}\s*$/u, key: /^\S{20,}\s*$/ };

/** A word that names a secret: where it ends, and what is before it in its line. */
interface Label {
  end: number;
  before: string;
  kind: Kind;
  /** Whether it names other things as well. */
  vague: boolean;
  /** Whether it is the second part of a word in German, as in `Admin-Passwort`, and not of a name in code. */
  joined: boolean;
}

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
 * The number of characters up to the next text, if one of the next two lines has any: white space, markup and the bullet of
 * a list.
 */
function toNextLine(text: string, offset: number): number | undefined {
  return /^[\s*_~'=]{0,20}?\n\s{0,20}(?:[*•+-][ \t]+)?(?=\S)/.exec(text.slice(offset, offset + 50))?.[0].length;
}

/**
 * Finds the value below a label that is alone in its line, or a heading. There, it must look like a secret and nothing else.
 *
 * @returns where the value begins
 */
function valueBelow(text: string, { end, before, kind }: Label): number | undefined {
  const length = headingBefore.test(before) ? toNextLine(text, end) : undefined;
  if (length === undefined || kind === 'pin') return undefined;
  const line = lineAfter(text, end + length);
  if (!alone[kind].test(line)) return undefined;
  return secretAt(line, { kind, code: false, plain: false }) === undefined ? undefined : end + length;
}

/** What is between a label and its value, and the rest of the line. */
interface Separated {
  between: string;
  sign: string;
  /** More of the label. */
  more: string | undefined;
  /** Whether there is only a space. */
  isSpace: boolean;
  rest: string;
}

/** How the value of a label is written, judging by what is between them; nothing if it cannot be a value. */
function styleOf(label: Label, { between, sign, more, isSpace, rest }: Separated): Style | undefined {
  const { before, kind } = label;
  if (sign === '|' && !/^\s*\|/.test(before)) return undefined;
  // HTML: `href="#password" title="…"`
  if (sign === '=' && /^\s*(?:title|href|id|class|alt|src)$/.test(more ?? '')) return undefined;
  // SQL: `pass from users where id=1`
  if (sign === '=' && /\S\s+\S+\s+\S/.test(more ?? '')) return undefined;
  // Languages without spaces go on: `密码为登录的密码`.
  if (particle.test(sign) && goesOn.test(rest)) return undefined;
  const isName = sign !== '|' && (codeBefore.test(before) || /^["']/.test(between));
  const code = sign === '=>' || (isName && !label.joined);
  const announced = before.length < BEFORE && (plainBefore.test(before) || qualifiedBefore.test(before));
  // Without a sign, or with a dash, most are sentences.
  if (isSpace || /^[-—–]$/.test(sign)) {
    const isExplained = more !== undefined && !/^\s*\(/.test(more);
    if (label.vague || code || isExplained || !lonely[kind].test(rest)) return undefined;
    if (kind === 'pin' && !announced && !label.joined && !/[:：]\s*$/.test(before)) return undefined;
  }
  const isPlainSign = colon.test(sign) || between === '=';
  const isAssigned = between === '=' && assignmentBefore.test(before);
  const isMapped = /^: {1,4}$/.test(between) && mappingBefore.test(before);
  return {
    kind: kind === 'key' && code && chosenKey.test(before) ? 'password' : kind,
    code,
    plain: !code && !more && !label.vague && announced && isPlainSign && !codeIndent.test(before),
    literal: (isAssigned || isMapped) && !/^\S*[),;]/.test(rest),
  };
}

/** Where the value of a label begins, if it is a secret. */
function secretOf(text: string, label: Label): number | undefined {
  separator.lastIndex = label.end;
  const { 0: between, groups } = separator.exec(text) ?? {};
  if (between === undefined) return valueBelow(text, label);
  const { sign = 'is', more, none } = groups ?? {};
  const start = label.end + between.length;
  const rest = lineAfter(text, start);
  const style = styleOf(label, { between, sign, more, isSpace: none !== undefined, rest });
  if (!style) return undefined;
  const below = rest.trim() || style.code || !colon.test(sign) ? undefined : toNextLine(text, start);
  const user = pairBefore.test(label.before)
    ? /^[*_~']{0,4}\S{1,60}(?: [/|] | [/,;]|[/,;] | (?=\S+$))/.exec(rest)?.[0].length
    : undefined;
  const from = start + (below ?? user ?? 0);
  const line = from === start ? rest : lineAfter(text, from);
  const offset = secretAt(line, below === undefined ? style : { ...style, plain: false });
  if (offset === undefined || (below !== undefined && /\S\s+\S/.test(line))) return undefined;
  return from + offset;
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
    const joined = before.endsWith('-') && /^\p{Lu}\P{Lu}|^(?:PIN|PW|PUK)$/u.test(word);
    const label = { end: match.index + word.length, before, joined, ...kindOf(match) };
    const offset = secretOf(text, label);
    if (offset !== undefined) hits.push({ rule: 'password', offset });
  }
  return hits;
}
