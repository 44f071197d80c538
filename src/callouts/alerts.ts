import type { Blockquote, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { calloutKind } from './callout-kind.ts';
import { type AlertKind, alertKinds } from './labels.ts';
import { takeTitle } from './titled.ts';

const marker = new RegExp(`^\\[!(${alertKinds.join('|')})\\][ \\t]*(?:\\n|$)`, 'i');

/** The first line of a callout in the dialect. No note has such a text: a new line in a note is a break. */
export const calloutMarker = new RegExp(`^\\[!(?:${alertKinds.join('|').toUpperCase()})\\]\\n`);

/** Makes an alert of the paragraph of a callout, and of what belongs to it. */
export function makeCallout(kind: AlertKind, [paragraph, ...blocks]: [Paragraph, ...RootContent[]]): Blockquote {
  const line = `[!${kind.toUpperCase()}]\n`;
  const [first, ...others] = paragraph.children;
  const children: Paragraph['children'] =
    first?.type === 'text'
      ? [{ ...first, value: line + first.value }, ...others]
      : [{ type: 'text', value: line }, ...paragraph.children];
  return { type: 'blockquote', children: [{ ...paragraph, children }, ...blocks] as Blockquote['children'] };
}

/**
 * Marks the quotations that are alerts on GitHub: those at the top of a page whose first line is nothing but the marker,
 * with text below it. The marker is removed, and the kind becomes the attribute `data-alert`. If the text says itself
 * what it is, it is a callout: a `div` rather than a quotation, so that it gets no title.
 *
 *     > [!NOTE]
 *     > Useful information.
 *
 * See https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function markAlerts(page: Root): void {
  for (const block of page.children) if (block.type === 'blockquote') markAlert(block);
}

function markAlert(quotation: Blockquote): void {
  const [paragraph, ...blocks] = quotation.children;
  if (paragraph?.type !== 'paragraph') return;
  const [text, ...inline] = paragraph.children;
  const found = text?.type === 'text' && marker.exec(text.value);
  if (!found) return;
  const rest = text.value.slice(found[0].length);
  const isLine = found[0].endsWith('\n') || inline.length === 0 || inline[0]?.type === 'break';
  if (!isLine || (!rest && inline.length === 0 && blocks.length === 0)) return;
  const kind = found[1]?.toLowerCase() as AlertKind;
  paragraph.children = rest ? [{ ...text, value: rest }, ...inline] : inline.slice(inline[0]?.type === 'break' ? 1 : 0);
  if (paragraph.children.length === 0) quotation.children = blocks;
  const isLabelled = calloutKind(paragraph.children, blocks.length > 0) !== undefined;
  quotation.data = isLabelled ? calloutData(kind) : { hProperties: { dataAlert: kind } };
}

const calloutData = (kind: AlertKind) => ({ hName: 'div', hProperties: { dataAlert: kind } });

/** Whether it is an alert whose text names its kind. */
export const isCallout = ({ data }: Blockquote) => data?.hProperties?.dataAlert !== undefined && data.hName === 'div';

/**
 * Marks the callouts of a page that people wrote in Markdown: paragraphs, also within quotations and lists, but not the
 * first of a list's item; and quotations that begin with one, or are callouts in Obsidian. See {@link calloutKind} and
 * {@link takeTitle}.
 */
export function markCallouts(page: Root): void {
  markWithin(page);
}

function markWithin(parent: Nodes): void {
  if (!('children' in parent) || parent.type === 'paragraph') return;
  if (parent.type === 'blockquote' && parent.data?.hProperties?.dataAlert) return;
  const titled = parent.type === 'blockquote' ? takeTitle(parent) : undefined;
  if (parent.type === 'blockquote' && titled && titled.kind !== 'quotation') {
    parent.data = titled.isTitled ? calloutData(titled.kind) : { hProperties: { dataAlert: titled.kind } };
    for (const child of parent.children.slice(titled.isTitled ? 1 : 0)) markWithin(child);
    return;
  }
  const [first, ...others] = parent.children;
  if (parent.type === 'blockquote' && first?.type === 'paragraph') {
    const kind = calloutKind(first.children, others.length > 0);
    if (kind) parent.data = calloutData(kind);
    if (kind) return;
  }
  for (const [index, child] of parent.children.entries()) {
    const kind =
      child.type === 'paragraph' && !(index === 0 && parent.type === 'listItem') && calloutKind(child.children);
    if (kind) parent.children[index] = { type: 'blockquote', data: calloutData(kind), children: [child] } as never;
    else markWithin(child);
  }
}
