import type { Kind } from './password-words.ts';
import { isPlaceholder } from './placeholder.ts';

/** How the value is written. */
export interface Style {
  kind: Kind;
  /** A name in code, or a value in quotation marks; otherwise the label of a note. */
  code: boolean;
  /** Whether the label is alone before the sign, at the beginning of its line, with a colon. Then any word can be a password. */
  plain: boolean;
  /** Whether a shell reads it, in which a name without `$` is only text. */
  literal?: boolean;
}

/** Things that stand after a label but are no secret: addresses, paths, dates, versions, sizes, keys to press, links. */
const other =
  // bounded: `secretAt` reads a few hundred characters
  /^(?:```|~~~|=|--[a-z]|[a-z][a-z0-9+.-]*:\/\/|mailto:|urn:|[~.]{0,2}\/[\p{L}.~]|[a-z]:\\|\[|\{|!\[|@[a-z_]+$|sha\d+:|(?:alt|ctrl|shift|strg|cmd|super|meta)\s?\+|[~^]?v?\d+(?:[.:/-]\d+)+[a-z]{0,2}$|\d+[-–+]?(?:\d+)?\+?\s?(?:[a-z]{1,3}|bits?|bytes?|chars?|characters|digits|zeichen|days?|times?|st|nd|rd|th)$)|^[^\s@]+@[\w-]+(?:\.[\w-]+)+$|\.(?:txt|md|ya?ml|json|kdbx?|html?|php|py|js|ts|go|java|sh|conf|cfg|ini|pem|key|crt|png|jpe?g|pdf|xml|local|com|org|io|net|dev)$|^[\w.-]+\([^)]*\)?;?$/iu;
/** A name in code: of a variable, a property or a constant. */
const member = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\[)[A-Za-z_$][\w$]*\]?)+$/;
const identifier = new RegExp(`^[$@]?[A-Za-z_][A-Za-z_]*\\d?$|${member.source}`);

/** A date, such as a birthday: directly after the label of a password, it is the password. */
const date = /^\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d$/;

/** Letters with digits or signs among them, as in few words and in most passwords. */
function isMixed(value: string): boolean {
  if (!/\p{L}/u.test(value) || value.length < 5)
    return /^[\d\W]{6,}$/.test(value) && /\d/.test(value) && /[^\d\s.,:/()+-]/.test(value);
  return /\p{N}/u.test(value) || /[^\p{L}\p{N}\s._/'’,:;()[\]-]/u.test(value);
}

/** Whether it is as random as a key: at least 12 characters, many of them different, with digits or letters of both cases mixed in. */
export function isRandom(value: string): boolean {
  if (value.length < 12 || !/^[\w+/=.~-]+$/.test(value)) return false;
  const digits = value.match(/\d/g)?.length ?? 0;
  const changes = value.match(/\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]/g)?.length ?? 0;
  // Names such as `someLongPropertyName` have a capital letter at every sixth or seventh place.
  const isVaried = value.length >= 24 && changes >= value.length / 4.5;
  return ((digits >= 2 && changes >= 3) || isVaried) && new Set(value).size >= 8;
}

/** What opens an alarm, a door, a safe: `4711`, `2580#`, `B4712`, `38-12-94`. */
const combination = /^(?:\d{4,8}|#?\d{4,6}[#*]|#\d{4,6}|[A-Z]\d{3,5}|\d{2,4}[A-Z]\d{1,4}|\d{1,2}(?:-\d{1,2}){2,3})$/;
/** Groups of digits, as on the labels of routers. */
const groupsOfDigits = /^\d{4,5}(?:[ -]\d{4,5}){2,7}(?=[\s.,;)|*]|$)/;

/** Whether the value can be a secret, in this style. */
export function isSecret(value: string, style: Style, quoted = false, alone = true): boolean {
  const { kind, code, plain, literal } = style;
  if (plain && alone && kind === 'password' && date.test(value)) return true;
  if (kind === 'pin') return !code && alone && combination.test(value) && !isPlaceholder(value);
  if (value.length < 3 || value.length > 200 || other.test(value) || isPlaceholder(value)) return false;
  if (kind === 'key') return !/\s/.test(value) && isRandom(value);
  if (code) {
    if (/\s/.test(value) || value === 'hunter2' || (!quoted && (literal ? member : identifier).test(value)))
      return false;
    return isMixed(value) && (value.length > 5 || quoted);
  }
  if (isMixed(value)) return !/\s/.test(value) && (alone || /\p{N}/u.test(value));
  return alone && (/^\d{6,}$/.test(value) || (plain && (/^\d{4,}$/.test(value) || /^[\p{L}._-]{4,}$/u.test(value))));
}

/**
 * Words with spaces that somebody put in quotation marks because they are a password: few, and the last is a number or has
 * digits or signs in it. What quotes a rule or a question ends in a word: "at least 12 characters".
 */
function isQuotedPhrase(value: string, { kind, code, literal }: Style): boolean {
  const words = value.split(' ');
  const last = words.at(-1) ?? '';
  if (kind !== 'password' || (code && !literal) || words.length < 2 || words.length > 4 || isPlaceholder(value))
    return false;
  return (
    words.every(word => /^[\p{L}\p{N}]/u.test(word)) && (/^\d{2,}$/.test(last) || (isMixed(last) && !other.test(last)))
  );
}

const opening = /^(?:\*\*|__|~~|''|\/\/|[ \t])*/;
const quotation =
  /^(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|`([^`\n]{1,200})`|“([^”\n]{1,200})”|„([^“”\n]{1,200})[“”]|«([^»\n]{1,200})»)/;
// bounded: `secretAt` reads a few hundred characters
const closing = /(?:\*\*|__|~~|''|[,;.)\]}"'`|\\])+$/;

/**
 * Finds the secret at the beginning of a text, which follows its label. Markup, quotation marks and closing punctuation
 * do not belong to it.
 *
 * @param rest at most a few hundred characters
 * @returns where it begins; undefined if there is none
 */
export function secretAt(rest: string, style: Style): number | undefined {
  const start = opening.exec(rest)?.[0].length ?? 0;
  const text = rest.slice(start);
  if (style.kind === 'password' && !style.code && groupsOfDigits.test(text)) return start;
  const match = quotation.exec(text);
  const quoted = match?.slice(1).find(part => part !== undefined);
  if (match && quoted !== undefined) {
    return isSecret(quoted, { ...style, code: true }, true) || isQuotedPhrase(quoted, style) ? start + 1 : undefined;
  }
  const [token = ''] = (style.code ? /^[^\s|&]+?(?=[\s|&]|\]\[|$)/ : /^[^\s|]+?(?=[\s|]|\]\[|$)/).exec(text) ?? [];
  const after = text.slice(token.length);
  const alone = /^[\s*_~'"`,;.)]*(?:$|[|&(#<[/]|--|\/\/|[\p{L}\p{N} ]{2,20}:)/u.test(after) || /[,;]$/.test(token);
  // Punctuation can belong to a password; without it, it must still be one.
  const value = style.code ? token.replace(/[,;\]].*/, '').replace(closing, '') : token.replace(closing, '');
  return isSecret(value, style, false, alone) ? start : undefined;
}
