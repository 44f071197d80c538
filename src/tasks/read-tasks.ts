import { trimWhiteSpace } from '../zim/index.ts';
import { dateMarks, parseDate } from './dates.ts';
import type { Days } from './days.ts';
import { journalDays } from './journal.ts';
import type { TaskOptions } from './options.ts';
import type { Item, OutlineBlock, OutlineLine } from './outline.ts';
import type { Task } from './task.ts';

/** What tasks have from the task, the heading or the page above them. */
interface Inherited {
  priority: number;
  start?: string;
  due?: string;
  tags: ReadonlySet<string>;
}

/** A task with those below it. */
interface FoundTask extends Inherited {
  isOpen: boolean;
  text: string;
  waiting: boolean;
  label?: string;
  tasks: FoundTask[];
}

/** On journal pages, the day that tasks have without a date of their own. */
interface JournalDay {
  /** Which of the two dates it is. */
  date: 'start' | 'due';
  days: Days;
}

/**
 * Reads the open tasks of a note by the rules of Zim's plugin “Task List”, which the section “Plugins:Task List” of its
 * manual describes:
 *
 * - A task is a checkbox, or a line, item or heading that begins with a label.
 * - A task holds the tasks of the lists below it, which have its priority, dates and tags. It is open while one of them is.
 * - A line of a label and tags alone, right above a list, is no task: the items of the list have its priority, dates and
 *   tags.
 *
 * @param page its name, `Journal:2026:03:16`
 */
export function readTasks(outline: OutlineBlock[], page: string, options: TaskOptions): Task[] {
  return new TaskReader(options, page).read(outline);
}

class TaskReader {
  readonly #options: TaskOptions;
  readonly #journal: JournalDay | undefined;
  readonly #ofPage: Inherited;

  constructor(options: TaskOptions, page: string) {
    this.#options = options;
    const { journal, fromSunday } = options;
    const days = journal === 'none' ? undefined : journalDays(page, fromSunday);
    this.#journal = days && journal !== 'none' ? { date: journal, days } : undefined;
    this.#ofPage = this.#on(journal === 'due' ? days?.last : days?.first);
  }

  read(outline: OutlineBlock[]): Task[] {
    const tasks: FoundTask[] = [];
    let inherited = this.#ofPage;
    /** Level of the heading whose day is inherited. */
    let dayLevel: number | undefined;
    /** Whether the last paragraph, apart from headings, had a single task. Then that may be a line above a list. */
    let isAbove = false;
    for (const block of outline) {
      if (block.type === 'heading') {
        if (this.#label(block.line)) tasks.push(this.#task(block.line, true, nothing));
        const day = this.#dayOfHeading(block.line);
        if (day) {
          inherited = this.#on(day);
          dayLevel = block.level;
        } else if (dayLevel !== undefined && dayLevel <= block.level) {
          // Zim compares the levels this way round: a smaller heading ends the day, a larger one does not.
          inherited = this.#ofPage;
          dayLevel = undefined;
        }
      } else if (block.type === 'paragraph') {
        const found = block.lines.filter(line => this.#label(line)).map(line => this.#task(line, true, inherited));
        tasks.push(...found);
        isAbove = found.length === 1;
      } else {
        if (block.type === 'list') {
          const last = tasks.at(-1);
          const above = isAbove && last && this.#isListHeading(last) ? tasks.pop() : undefined;
          tasks.push(...this.#items(block.items, above ?? inherited, !above && !this.#options.allCheckboxes));
        }
        isAbove = false;
      }
    }
    return openTasks(tasks, 0);
  }

  #items(items: Item[], inherited: Inherited, needsLabel: boolean): FoundTask[] {
    return items.flatMap(({ line, checkbox, items: below }) => {
      if (!(checkbox && !needsLabel) && !this.#label(line)) return this.#items(below, inherited, needsLabel);
      const task = this.#task(line, !checkbox || checkbox === 'unchecked-box', inherited);
      task.tasks = this.#items(below, task, needsLabel);
      if (task.tasks.some(({ isOpen }) => isOpen)) task.isOpen = true;
      return task;
    });
  }

  #task({ text, tags: own, start: label }: OutlineLine, isOpen: boolean, inherited: Inherited): FoundTask {
    const { waitingLabel, waitingTags, fromSunday } = this.#options;
    const tags = new Set([...inherited.tags, ...own]);
    const trimmed = trimWhiteSpace(text);
    const marks = dateMarks(text, fromSunday);
    const found = this.#options.label?.exec(label)?.[1];
    const { start = inherited.start, due = inherited.due } = marks;
    return {
      ...(start && { start }),
      ...(due && { due }),
      ...(found && { label: found }),
      isOpen,
      text: trimmed,
      priority: text.split('!').length - 1 || inherited.priority,
      waiting: (waitingLabel?.test(trimmed) ?? false) || waitingTags.some(tag => tags.has(tag)),
      tags,
      tasks: [],
    };
  }

  #label = ({ start }: OutlineLine) => this.#options.label?.test(start) ?? false;

  /** Whether a task consists only of a label, tags, dates and `!`. */
  #isListHeading({ text }: FoundTask): boolean {
    if (!this.#options.label?.test(text)) return false;
    const [, ...words] = trimWhiteSpace(dateMarks(text, this.#options.fromSunday).text.replaceAll('!', '')).split(
      /\s+/,
    );
    return words.every(word => word.startsWith('@'));
  }

  #on(day: string | undefined): Inherited {
    return { ...nothing, ...(day && { [this.#options.journal]: day }) };
  }

  /** On a journal page of a week or a month, the day that an anchor in a heading names. */
  #dayOfHeading({ anchors }: OutlineLine): string | undefined {
    const { days } = this.#journal ?? {};
    if (!days) return undefined;
    const named = anchors.map(name => parseDate(name, this.#options.fromSunday));
    return named.find(day => day && day.first === day.last && day.first >= days.first && day.last <= days.last)?.first;
  }
}

const nothing: Inherited = { priority: 0, tags: new Set() };

/** The open tasks among those found, as a list. */
function openTasks(found: FoundTask[], depth: number): Task[] {
  return found.flatMap(({ isOpen, text, priority, waiting, start, due, tags, label, tasks }) => {
    if (!isOpen) return [];
    const task: Task = {
      ...{ depth, text },
      ...(priority > 0 && { priority }),
      ...(waiting && { waiting }),
      ...(start && { start }),
      ...(due && { due }),
      ...(tags.size > 0 && { tags: [...tags].sort() }),
      ...(label && { label }),
    };
    return [task, ...openTasks(tasks, depth + 1)];
  });
}
