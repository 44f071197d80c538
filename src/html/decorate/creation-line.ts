import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isInvisible, textOf } from './context.ts';

/**
 * Is it the line that Zim writes below the heading of a new page, "Created Wednesday 04 May 2016", in any language:
 * a few words that end in a day and a year, or in a date in digits?
 */
export const isCreationLine = (text: string) =>
  text.length <= 80 && /^\p{L}[^.!?]*\s(?:\d{1,2}\D{1,20}\d{4}|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2})\D{0,3}$/u.test(text);

/** Marks the creation line at the beginning of a note or below its first heading: a paragraph, or its first line. */
export function markCreationLine(article: Root): void {
  const [first, second] = (article.children as ElementContent[]).filter(node => !isInvisible(node));
  const paragraph = first?.type === 'element' && /^h\d$/.test(first.tagName) ? second : first;
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return;
  if (hasCreationLine(paragraph.children)) {
    paragraph.properties.className = ['created'];
    return;
  }
  const end = paragraph.children.findIndex(node => node.type === 'element' && node.tagName === 'br');
  const line = paragraph.children.slice(0, Math.max(0, end));
  if (hasCreationLine(line)) paragraph.children.splice(0, end, h('span', { className: ['created'] }, line));
}

function hasCreationLine(nodes: ElementContent[]): boolean {
  return isCreationLine(nodes.map(textOf).join('').replace(/\s+/g, ' ').trim());
}
