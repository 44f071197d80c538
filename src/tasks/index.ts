/**
 * The room of tasks: the open tasks of a note, as Zim's plugin “Task List” reads them, and where they are on the page. Pure
 * functions.
 */
import type { Root as MdastRoot } from 'mdast';
import { repairEncoding } from '../markdown/index.ts';
import type { Root as ZimRoot } from '../zim/index.ts';
import { outlineOfMarkdown } from './from-markdown.ts';
import { outlineOfNote } from './from-zim.ts';
import { hasTasks, type TaskOptions } from './options.ts';
import type { OutlineBlock } from './outline.ts';
import { readTasks } from './read-tasks.ts';
import type { Task } from './task.ts';

export { type TaskOptions, taskOptions } from './options.ts';
export { placeTasks } from './place.ts';
export { shownText } from './shown-text.ts';
export type { PlacedTask, Task } from './task.ts';
export { withYears } from './years.ts';

/** The open tasks of a note. @param page its name */
export function tasksOfNote(tree: ZimRoot, page: string, options: TaskOptions): Task[] {
  return tasksOf(() => outlineOfNote(tree), page, options);
}

/** The open tasks of a Markdown page. @param page its name */
export function tasksOfMarkdown(tree: MdastRoot, page: string, options: TaskOptions): Task[] {
  return tasksOf(() => outlineOfMarkdown(tree), page, options);
}

function tasksOf(outline: () => OutlineBlock[], page: string, options: TaskOptions): Task[] {
  if (!hasTasks(page, options)) return [];
  return readTasks(outline(), page, options).map(task => ({ ...task, text: repairEncoding(task.text).text }));
}
