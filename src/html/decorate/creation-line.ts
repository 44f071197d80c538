import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isInvisible, textOf } from './context.ts';

const CLASS = 'created';
const date = [/\d{1,2}\D{1,20}\d{4}/, /\d{1,2}\D{1,3}\d{1,2}\D{1,3}\d{4}/, /\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}/].map(
  ({ source }) => source,
);
const time = /\D{1,6}\d{1,2}[:.h]\d{2}.{0,15}/.source;
const line = new RegExp(`^\\p{L}[^.!?]*\\.?\\s(?:${date.join('|')})(?:${time})?\\D{0,3}$`, 'u');

/**
 * Is it the line that Zim writes below the heading of a new page, "Created Wednesday 04 May 2016", in any language:
 * a few words that end in a day and a year, or in a date in digits, perhaps with the time? Old versions of Zim wrote
 * "Created Sat, 11 Sep 2004 20:29:26 +0400".
 */
const isCreationLine = (text: string) => text.length <= 80 && line.test(text);

/** Whether it is a creation line that {@link markCreationLine} found. It is shown, but is no part of any text about the note. */
export const isMarkedCreationLine = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.includes(CLASS);

/** Marks the creation line at the beginning of a note or below its first heading: a paragraph, or its first line. */
export function markCreationLine(article: Root): void {
  const [first, second] = (article.children as ElementContent[]).filter(node => !isInvisible(node));
  const paragraph = first?.type === 'element' && /^h\d$/.test(first.tagName) ? second : first;
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return;
  if (hasCreationLine(paragraph.children)) {
    paragraph.properties.className = [CLASS];
    return;
  }
  const end = paragraph.children.findIndex(node => node.type === 'element' && node.tagName === 'br');
  const line = paragraph.children.slice(0, Math.max(0, end));
  if (hasCreationLine(line)) paragraph.children.splice(0, end, h('span', { className: [CLASS] }, line));
}

function hasCreationLine(nodes: ElementContent[]): boolean {
  return isCreationLine(nodes.map(textOf).join('').replace(/\s+/g, ' ').trim());
}
