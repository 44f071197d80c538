import type { ElementContent, Root } from 'hast';
import { h, isInvisible, textOf } from './context.ts';

/**
 * Is it the line that Zim puts under a new page's heading, "Created Wednesday 04 May 2016", in whatever language:
 * a few words, with a day and a year at the end, or a date in digits?
 */
export const isCreationLine = (text: string) =>
  text.length <= 80 && /^\p{L}[^.!?]*\s(?:\d{1,2}\D{1,20}\d{4}|\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2})\D{0,3}$/u.test(text);

/**
 * Marks what says when the note was created, if it begins with that, or has it under its first heading: a paragraph, or
 * the first line of one.
 */
export function markCreated(article: Root): void {
  const [first, second] = (article.children as ElementContent[]).filter(node => !isInvisible(node));
  const opening = first?.type === 'element' && /^h\d$/.test(first.tagName) ? second : first;
  if (opening?.type !== 'element' || opening.tagName !== 'p') return;
  if (says(opening.children)) {
    opening.properties.className = ['created'];
    return;
  }
  const end = opening.children.findIndex(node => node.type === 'element' && node.tagName === 'br');
  const line = opening.children.slice(0, Math.max(0, end));
  if (says(line)) opening.children.splice(0, end, h('span', { className: ['created'] }, line));
}

function says(children: ElementContent[]): boolean {
  return isCreationLine(children.map(textOf).join('').replace(/\s+/g, ' ').trim());
}
