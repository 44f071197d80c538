import type { PageData } from '../collection/index.ts';
import { shownText } from '../tasks/index.ts';
import type { PageReference, PageTree } from './tree.ts';

/** An open task of the notebook, with those below it. */
export interface OpenTask {
  /** What lists show of it: see `shownText`. Of a task without text, the title of its page. */
  text: string;
  page: PageReference;
  /** Where it is on its page: the fragment of the address, percent-encoded, without `#`. */
  fragment?: string | undefined;
  /** `TODO`, `FIXME` … */
  label?: string | undefined;
  /** The number of `!`; 0 without any. */
  priority: number;
  isWaiting: boolean;
  /** The first and the last day, `2026-11-27`. */
  start?: string | undefined;
  due?: string | undefined;
  /** The earliest day on which it or a task below it is due. */
  dueBy?: string | undefined;
  /** The highest priority of it and the tasks below it. */
  highest: number;
  /** All of its tags without `@`, and those that the task above it does not have. */
  tags: string[];
  ownTags: string[];
  tasks: OpenTask[];
}

/** The facts about a page that tasks need. */
type PageWithTasks = PageReference & Pick<PageData, 'tasks'>;

/** The open tasks at the top, in the order of the pages and of their notes. */
export function openTasks(pages: Iterable<PageWithTasks>): OpenTask[] {
  return [...pages].flatMap(({ name, title, address, tasks = [] }) => {
    const page = { name, title, address };
    const top: OpenTask[] = [];
    const path: OpenTask[] = [];
    for (const task of tasks) {
      const { depth, priority = 0, waiting = false, start, due, label, fragment, tags = [] } = task;
      path.length = depth;
      const above = path.at(-1);
      const ownTags = tags.filter(tag => !above?.tags.includes(tag));
      const open: OpenTask = {
        ...{ text: shownText(task) || title, page, fragment, label, priority, isWaiting: waiting, start, due },
        ...{ dueBy: due, highest: priority, tags, ownTags, tasks: [] },
      };
      (above?.tasks ?? top).push(open);
      path.push(open);
      for (const each of path) {
        if (due !== undefined && (each.dueBy === undefined || due < each.dueBy)) each.dueBy = due;
        each.highest = Math.max(each.highest, priority);
      }
    }
    return top;
  });
}

/** How many tasks there are, with those below them. */
export const countTasks = (tasks: OpenTask[]): number =>
  tasks.reduce((sum, { tasks }) => sum + 1 + countTasks(tasks), 0);

/** How many tasks there are on each page and below it, by its name. Pages without any are left out. */
export function taskCounts(tree: PageTree, tasks: OpenTask[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const count = countTasks([task]);
    for (let node = tree.nodes.get(task.page.name); node?.parent; node = node.parent) {
      counts.set(node.name, (counts.get(node.name) ?? 0) + count);
    }
  }
  return counts;
}

/** Sorts tasks by due day, those that wait later, the most important first; otherwise they stay in their order. */
export function byDueDay(tasks: OpenTask[]): OpenTask[] {
  const order = ({ dueBy = 'none', start = '' }: OpenTask) => [dueBy, start] as const;
  return tasks.toSorted((a, b) => {
    const [[dueA, startA], [dueB, startB]] = [order(a), order(b)];
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    if (a.isWaiting !== b.isWaiting) return a.isWaiting ? 1 : -1;
    if (a.highest !== b.highest) return b.highest - a.highest;
    return startA === startB ? 0 : startA < startB ? -1 : 1;
  });
}
