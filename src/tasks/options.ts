import { trimWhiteSpace, wordCharacters } from '../zim/index.ts';

/** What counts as a task in a notebook. */
export interface TaskOptions {
  /** Finds a label at the beginning of a line: group 1. Undefined if there are no labels. */
  label: RegExp | undefined;
  /** Finds the label of a task that waits. */
  waitingLabel: RegExp | undefined;
  /** Tags of tasks that wait, without `@`. */
  waitingTags: string[];
  /** Whether every checkbox is a task; otherwise a task needs a label. */
  allCheckboxes: boolean;
  /** What the date of a journal page means for the tasks on it. */
  journal: 'none' | 'start' | 'due';
  /** Sections whose pages have tasks; all if there are none. */
  included: string[];
  excluded: string[];
  /** Whether weeks begin on Sunday. */
  fromSunday: boolean;
}

/**
 * The options of a notebook.
 *
 * @param fields of the section `[TaskListPlugin]` in `notebook.zim`, where Zim keeps them; Zim's defaults for those that
 *   are missing
 */
export function taskOptions(fields: Readonly<Record<string, string>>, fromSunday: boolean): TaskOptions {
  const { integrate_with_journal: journal = 'start' } = fields;
  return {
    label: labelPattern(fields.labels ?? 'FIXME, TODO', 'u'),
    waitingLabel: labelPattern(fields.waiting_labels ?? 'Waiting, Planned', 'iu'),
    waitingTags: words(fields.nonactionable_tags ?? '@waiting, @planned').map(tag =>
      tag.replace(/^@+|(?<!@)@+$/g, '').toLowerCase(),
    ),
    allCheckboxes: fields.all_checkboxes?.toLowerCase() !== 'false',
    journal: journal === 'none' || journal === 'due' ? journal : 'start',
    included: sections(fields.included_subtrees),
    excluded: sections(fields.excluded_subtrees),
    fromSunday,
  };
}

/** Whether tasks of a page count. */
export function hasTasks(page: string, { included, excluded }: TaskOptions): boolean {
  const isIn = (section: string) => page === section || page.startsWith(`${section}:`);
  return (included.length === 0 || included.some(isIn)) && !excluded.some(isIn);
}

const words = (list: string) => list.split(/[\s,]+/).filter(Boolean);

const sections = (list = '') =>
  list
    .split(',')
    .map(name => trimWhiteSpace(name.replaceAll('_', ' ')).replace(/^:+|(?<!:):+$/g, ''))
    .filter(Boolean);

function labelPattern(list: string, flags: string): RegExp | undefined {
  const labels = words(list)
    .map(label => label.replace(/^:+|(?<!:):+$/g, ''))
    .filter(Boolean);
  const names = labels.map(label => label.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('|');
  // bounded: the words of a setting, one after the other at the beginning of a line
  return names ? new RegExp(`^(${names})(?![${wordCharacters}])`, flags) : undefined;
}
