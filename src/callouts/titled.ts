import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { AlertKind } from './labels.ts';

/** `[!info]`, `[!info]-` and `[!info|wide]`: whether it is folded, and how a theme lays it out, is ignored. */
const marker = /^\[!([a-z][\w-]*)(?:\|[^\]\n]*)?\][+-]?([ \t]+|(?=\n)|$)/i;

/** The types of Obsidian's callouts, by the kind of each. Others, which themes define, are notes, as in Obsidian. */
const kinds: Record<AlertKind | 'quotation', string> = {
  note: 'note info todo abstract summary tldr question help faq example',
  tip: 'tip hint success check done',
  important: 'important',
  warning: 'warning attention',
  caution: 'caution danger error bug failure fail missing',
  quotation: 'quote cite',
};
const kindOfType = new Map(
  Object.entries(kinds).flatMap(([kind, types]) => types.split(' ').map(type => [type, kind as keyof typeof kinds])),
);

/** A callout of Obsidian's, whose marker was taken from its quotation. */
export interface TitledCallout {
  kind: AlertKind | 'quotation';
  /** Whether its first paragraph is now its title. */
  isTitled: boolean;
  /** As written, without the title: `[!info]-`. */
  marker: string;
}

/** Divides a paragraph into its first line and the rest. */
function splitLine(nodes: PhrasingContent[]): [line: PhrasingContent[], rest: PhrasingContent[]] {
  const at = nodes.findIndex(node => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const node = nodes[at];
  if (!node) return [nodes, []];
  const [before, after] = [nodes.slice(0, at), nodes.slice(at + 1)];
  if (node.type !== 'text') return [before, after];
  const end = node.value.indexOf('\n');
  const text = (value: string) => (value.trim() ? [{ type: 'text' as const, value }] : []);
  return [
    [...before, ...text(node.value.slice(0, end))],
    [...text(node.value.slice(end + 1)), ...after],
  ];
}

const capitalized = (type: string) => type.charAt(0).toUpperCase() + type.slice(1).toLowerCase().replaceAll('-', ' ');

/**
 * Takes the marker from a quotation that is a callout in Obsidian, and makes a paragraph of its title:
 *
 *     > [!info]- A title with *markup*
 *     > Text.
 *
 * If it has none, its title is the name of its type; but not for a kind of GitHub's, which gets a title in the language of the
 * site elsewhere. See https://help.obsidian.md/callouts
 *
 * @param takesQuotes whether `[!quote]` is taken as well
 * @returns undefined if it is any other quotation, which stays as it is
 */
export function takeTitle(quotation: Blockquote, takesQuotes = true): TitledCallout | undefined {
  const [paragraph, ...blocks] = quotation.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first, ...inline] = paragraph.children;
  const found = first?.type === 'text' && marker.exec(first.value);
  if (!found) return undefined;
  const [whole, name = '', space] = found;
  // Markup directly after the marker makes it part of a sentence.
  if (whole === first.value && !space && inline.length > 0 && inline[0]?.type !== 'break') return undefined;
  const type = name.toLowerCase();
  const kind = kindOfType.get(type) ?? 'note';
  if (kind === 'quotation' && !takesQuotes) return undefined;
  const value = first.value.slice(whole.length);
  const [written, rest] = splitLine([...(value ? [textOf(value)] : []), ...inline]);
  if (written.length + rest.length + blocks.length === 0) return undefined;
  const hasTitle = written.some(node => node.type !== 'text' || node.value.trim());
  const title = hasTitle ? written : kind === type || kind === 'quotation' ? [] : [textOf(capitalized(type))];
  const data = { hProperties: { className: ['alert-title'] } };
  const heading: Paragraph[] = title.length > 0 ? [{ type: 'paragraph', data, children: title }] : [];
  quotation.children = [...heading, ...(rest.length > 0 ? [{ ...paragraph, children: rest }] : []), ...blocks];
  return { kind, isTitled: heading.length > 0, marker: whole.trimEnd() };
}

const textOf = (value: string): PhrasingContent => ({ type: 'text', value });
