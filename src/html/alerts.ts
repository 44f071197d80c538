import type { Blockquote, Root } from 'mdast';
import type { NoteLabels } from '../i18n/index.ts';

/** The kinds of alerts on GitHub, as `> [!NOTE]` in lower case. */
export const alertKinds = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
] as const satisfies (keyof NoteLabels['alerts'])[];
export type AlertKind = (typeof alertKinds)[number];

const marker = new RegExp(`^\\[!(${alertKinds.join('|')})\\][ \\t]*(?:\\n|$)`, 'i');

/**
 * Marks the quotations that are alerts on GitHub: those at the top of a page whose first line is nothing but the marker,
 * with text below it. The marker is removed, and the kind becomes the attribute `data-alert`.
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
  quotation.data = { hProperties: { dataAlert: found[1]?.toLowerCase() } };
  paragraph.children = rest ? [{ ...text, value: rest }, ...inline] : inline.slice(inline[0]?.type === 'break' ? 1 : 0);
  if (paragraph.children.length === 0) quotation.children = blocks;
}
