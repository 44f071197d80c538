import { trimWhiteSpace } from '../zim/index.ts';
import { dateMarks } from './dates.ts';
import type { Task } from './task.ts';

/**
 * What a list shows of a task's text: without what it shows beside it, namely the label, the dates, `!`, and tags at the
 * end. The whole text if nothing else is in it.
 */
export function shownText({ text, label }: Task): string {
  const unlabelled = label && text.startsWith(label) ? text.slice(label.length).replace(/^\s*:/, '') : text;
  const words = trimWhiteSpace(dateMarks(unlabelled, false).text.replace(/\s+|!+/g, ' ')).split(/ +/);
  while (words.at(-1)?.startsWith('@')) words.pop();
  return words.join(' ') || text;
}
