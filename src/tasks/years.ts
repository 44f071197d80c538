import { dayOf } from './days.ts';
import type { Task } from './task.ts';

/** A month that is so many months earlier in the year means that of the next year. */
const MONTHS_BEFORE = 6;

/**
 * Tasks whose due days all have years. Zim reads `[d: 16/3]` as the nearest such day when it reads the note, so after the
 * note was last changed; a site must not depend on the day on which it is built.
 *
 * @param changed when the note was last changed, ISO 8601; if that is unknown, such a task has no due day
 */
export function withYears<Each extends Task>(tasks: Each[], changed: string | undefined): Each[] {
  return tasks.map(task => {
    if (!task.due?.startsWith('--')) return task;
    const { due, ...rest } = task;
    const day = dayAfter(due, changed);
    return { ...rest, ...(day && { due: day }) } as Each;
  });
}

function dayAfter(due: string, changed: string | undefined): string | undefined {
  if (!changed) return undefined;
  const [year = 0, changedMonth = 0] = changed.slice(0, 7).split('-').map(Number);
  const [month = 0, day = 0] = due.slice(2).split('-').map(Number);
  return dayOf(changedMonth - month >= MONTHS_BEFORE ? year + 1 : year, month, day);
}
