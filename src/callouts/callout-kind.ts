import type { Nodes, PhrasingContent } from 'mdast';
import { type AlertKind, kindOfLabel, labelSource } from './labels.ts';

/** Longest beginning of a paragraph that is read, in UTF-16 units. */
const MAX_LENGTH = 60;

/** How a paragraph begins. */
interface Lead {
  /** Its first words; a break is a newline, and what is neither text nor emphasis U+FFFC. */
  text: string;
  /** How much of the text is marked: in bold, in italics, highlighted. */
  marked: number;
}

const OBJECT = '\ufffc';
const markup = new Set(['strong', 'emphasis']);
const openMarkup = /^<(?:strong|em|mark)>$/;
const closeMarkup = /^<\/(?:strong|em|mark)>$/;
/** An anchor, which shows nothing, and the comment that keeps an address from becoming a link. */
const invisible = /^<(?:span id="[^"]*"|\/span|!--.*--)>$/s;

function leadOf(nodes: PhrasingContent[]): Lead {
  const lead: Lead = { text: '', marked: 0 };
  let depth = 0;
  let start = -1;
  const open = () => {
    if (depth === 0 && start < 0) start = lead.text.length;
    depth += 1;
  };
  const close = () => {
    depth -= 1;
    // Only what the paragraph begins with, perhaps after a sign.
    if (depth === 0 && !lead.marked && !/[\p{L}\n]/u.test(lead.text.slice(0, start))) lead.marked = lead.text.length;
  };
  const read = (node: Nodes) => {
    if (lead.text.length >= MAX_LENGTH) return;
    if (node.type === 'text') lead.text += node.value.slice(0, MAX_LENGTH).normalize('NFC').replaceAll('İ', 'I');
    else if (node.type === 'break') lead.text += '\n';
    else if (markup.has(node.type)) {
      open();
      for (const child of (node as { children: PhrasingContent[] }).children) read(child);
      close();
    } else if (node.type === 'html' && openMarkup.test(node.value)) open();
    else if (node.type === 'html' && closeMarkup.test(node.value)) close();
    else if (node.type !== 'html' || !invisible.test(node.value)) lead.text += OBJECT;
  };
  for (const node of nodes) read(node);
  // Markup without an end within what is read: the whole beginning is marked.
  if (depth > 0 && !lead.marked) lead.marked = lead.text.length;
  return lead;
}

const sign = '(?:[\\p{Extended_Pictographic}¡]\\ufe0f?\\s?){0,3}';
const label = new RegExp(
  `^\\s?${sign}[*_]{0,3}(?<label>${labelSource})(?![\\p{L}\\p{M}\\p{N}'’])(?:\\s\\d{1,3})?`,
  'iu',
);
/** `NOTE :`, `Note**:**`, `注意：`, but neither `Note::class` nor `note://`, nor the colon of a definition on the next line. */
const colon = /^[*_]{0,3}[^\S\n]?(?::(?![:/])|：)/;
const exclamation = /^[*_]{0,3}[^\S\n]?[!！]/;
const dash = /^[*_]{0,3}(?:[^\S\n][-–—]\s|—)/;
const stop = /^\.(?=\s|$)/;
/** A letter, or what is no text. */
const says = /[\p{L}\ufffc]/u;
const lineEnd = /^[*_]{0,3}\s?\n/;

/** Whether it begins with a capital letter, or with one of a script that has none. */
const isCapitalized = (word: string) => /^[\p{Lu}\p{Lo}]/u.test(word);
const isInCapitals = (word: string) => /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);

/** Whether what stands after a label ends it. `Note that` is prose, and so is `Important notes`. */
function endsLabel(word: string, rest: string, isMarked: boolean): boolean {
  if (colon.test(rest)) return true;
  if (exclamation.test(rest)) return isCapitalized(word);
  if (/\.$/.test(word)) return true;
  const stands = isMarked || isInCapitals(word);
  return stands && (dash.test(rest) || stop.test(rest) || lineEnd.test(rest));
}

/**
 * Is a paragraph a callout: does it begin with a word such as “Note”, in any of the languages in `labels.ts`, and
 * does what follows set this apart from a sentence?
 *
 * - A colon, as in `NOTE : a`, `**Note:** a`, `**Note**: a`, `Note 2: a`, `注意：a`.
 * - An exclamation mark after a capitalized word, as in `Achtung! A`.
 * - A dash, a full stop or the end of the line, if the word is in capitals or marked: `NOTE - a`, `**Note.** A`.
 *
 * A sign may stand before the word, as in `⚠ Warning: a`, and so may stars and underscores that are no markup.
 *
 * @param nodes the paragraph
 * @param hasMore whether more than the paragraph belongs to it, so that the word may be all that it consists of
 */
export function calloutKind(nodes: PhrasingContent[], hasMore = false): AlertKind | undefined {
  const { text, marked } = leadOf(nodes);
  const found = label.exec(text);
  const word = found?.groups?.label;
  if (!found || word === undefined) return undefined;
  const [whole] = found;
  const rest = text.slice(whole.length);
  // The markup ends with the word, or with the sign after it.
  const isMarked = marked >= whole.length && marked <= whole.length + 2;
  if (!endsLabel(word, rest, isMarked)) return undefined;
  return says.test(rest) || hasMore ? kindOfLabel(word) : undefined;
}
