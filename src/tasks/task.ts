/** An open task of a note, as Zim's plugin “Task List” reads it. A note's tasks are a list in its order. */
export interface Task {
  /** 0 at the top; a task is part of the one before it with a smaller depth. */
  depth: number;
  /** Its line as plain text, with labels, dates, `!` and tags. */
  text: string;
  /** The number of `!`, or that of the task above. */
  priority?: number;
  /** Whether it is labelled `Waiting`, or tagged `@waiting`. */
  waiting?: true;
  /** The first day on which it can be done, `2026-01-31`. */
  start?: string;
  /** The last day. One without a year, `--01-31`, gets it from {@link import('./years.ts').withYears}. */
  due?: string;
  /** Its own and those of the tasks above, without `@`. */
  tags?: string[];
  /** `TODO`, `FIXME` … */
  label?: string;
}

/** A task, and where it is on its page. */
export interface PlacedTask extends Task {
  /** Fragment of the page's address, without `#`: the heading above, and the words to look for. */
  fragment?: string;
}
