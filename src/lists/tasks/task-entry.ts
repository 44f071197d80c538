import { tagAddress } from '../../conversion/tags.ts';
import { type OpenTask, type PageTree, pathText } from '../../navigation/index.ts';

/** A task in a list, as plain data. */
export interface TaskEntry {
  text: string;
  /** Address of its page, and where it is on the page. */
  address: string;
  fragment?: string | undefined;
  /** The page, where the list does not name it: its title, and where it is in the notebook. */
  page?: { title: string; path: string } | undefined;
  /** The text of the task above it, where the list does not show that. */
  partOf?: string | undefined;
  label?: TaskFilter | undefined;
  priority: number;
  isWaiting: boolean;
  start?: string | undefined;
  due?: string | undefined;
  tags: TaskFilter[];
  tasks: TaskEntry[];
}

/** What tasks are filtered by, and the list of those. */
export interface TaskFilter {
  name: string;
  address: string;
}

/** The list of the tasks with a tag, or with a label: two of them have the same if Zim considers them equal. */
export const filterAddress = (kind: 'tag' | 'label', name: string) =>
  tagAddress(name).replace('/-/tags/', `/-/tasks/${kind}/`);

/**
 * The entry of a task. Those below it have only what differs from what is said of it.
 *
 * @param tree of pages; without it, the list names the page
 * @param partOf the text of the task above it, where the list does not show that
 */
export function taskEntry(
  task: OpenTask,
  { tree, partOf }: { tree?: PageTree; partOf?: string | undefined },
): TaskEntry {
  const { text, page, fragment, label, priority, isWaiting, start, due, ownTags, tasks } = task;
  return {
    ...{ text, address: page.address, fragment, partOf, priority, isWaiting, start, due },
    page: tree && { title: page.title, path: pathText(tree, page.name) },
    label: label === undefined ? undefined : { name: label, address: filterAddress('label', label) },
    tags: ownTags.map(name => ({ name, address: filterAddress('tag', name) })),
    tasks: tasks.map(below => {
      const entry = taskEntry(below, {});
      return {
        ...entry,
        priority: entry.priority === priority ? 0 : entry.priority,
        isWaiting: entry.isWaiting && !isWaiting,
        start: entry.start === start ? undefined : entry.start,
        due: entry.due === due ? undefined : entry.due,
      };
    }),
  };
}
