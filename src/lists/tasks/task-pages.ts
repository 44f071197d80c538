import { fill } from '../../i18n/index.ts';
import {
  byDueDay,
  countTasks,
  type ListPart,
  listPagePath,
  type OpenTask,
  openTasks,
  paginate,
  pathText,
  type TreeNode,
  tagsOf,
} from '../../navigation/index.ts';
import type { ListPage, ListSource, SiteList } from '../list.ts';
import { filterAddress, type TaskEntry, type TaskFilter, taskEntry } from './task-entry.ts';
import { sectionAddress, TaskTree } from './task-tree.ts';

/** How tasks are arranged. */
export type TaskView = 'due' | 'priority' | 'page' | 'tag';

/** Some tasks, and what stands above them: a month, words of the interface, or their page. */
export interface TaskGroup {
  /** `2026-11` */
  month?: string;
  words?: string;
  page?: { title: string; address: string; path: string };
  entries: TaskEntry[];
}

/** A filter, and the number of its tasks. */
export type CountedFilter = TaskFilter & { count: number };

/** A page of this list. */
export interface TaskPagesProps {
  view: TaskView;
  /** The views that there are. */
  views: TaskView[];
  /** What the tasks are filtered by: a section, a tag, a label. */
  filter?: string | undefined;
  filters: CountedFilter[];
  groups: TaskGroup[];
  part: Omit<ListPart<unknown>, 'items'>;
}

/** The address of a view. */
export const viewAddress = (view: TaskView) => (view === 'due' ? '/-/tasks/' : `/-/tasks/${view}/`);

/**
 * The open tasks, `/-/tasks/`, by due day, or by page if none has one; and by priority, `/-/tasks/priority/`, by page and by
 * tag. Lists of those of each section, `/-/tasks/section/1/a/b/`, with each tag, and with each label, `/-/tasks/label/todo/`.
 */
export const taskPages = {
  name: 'tasks',
  footerLabel: 'tasks',
  exists: notes => notes.some(page => page.tasks),
  pages: source => [...new TaskLists(source).all()],
} satisfies SiteList;

/** Tasks on one page of the list: with the lines below them, they take more room than pages. */
const PART_SIZE = 100;

/** Tasks in their order, each with its entry and what stands above it. */
type Arranged = { above: Omit<TaskGroup, 'entries'>; entry: TaskEntry; size: number }[];

class TaskLists {
  readonly #source: ListSource;
  /** Those at the top, in the order of pages. */
  readonly #tasks: OpenTask[];
  /** Those at the top and below. */
  readonly #every: OpenTask[];
  readonly #sections: TaskTree;
  readonly #views: TaskView[];

  constructor(source: ListSource) {
    this.#source = source;
    this.#tasks = openTasks(source.pages.toSorted(orderOf(source)));
    this.#every = withThoseBelow(this.#tasks);
    this.#sections = new TaskTree(source.tree, this.#tasks);
    const has: Record<TaskView, boolean> = {
      due: this.#every.some(({ due }) => due),
      priority: this.#every.some(({ priority }) => priority > 0),
      page: true,
      tag: this.#every.some(({ tags, label }) => tags.length > 0 || label),
    };
    this.#views = (['due', 'priority', 'page', 'tag'] as const).filter(view => has[view]);
  }

  *all(): Generator<ListPage<TaskPagesProps>> {
    const views = this.#views;
    if (views.includes('due')) yield* this.#list(this.#byDay(), { view: 'due' });
    else yield* this.#byPage('/-/tasks/');
    if (views.includes('priority')) yield* this.#list(this.#byPriority(), { view: 'priority' });
    yield* this.#byPage(viewAddress('page'));
    yield* this.#ofSections();
    if (views.includes('tag')) yield* this.#byTag();
  }

  #byDay(): Arranged {
    const { labels, tree } = this.#source;
    return arrange(byDueDay(this.#tasks), task => ({
      key: task.dueBy?.slice(0, 7) ?? '',
      above: month => (month ? { month } : { words: labels.tasks.noDue }),
      entry: taskEntry(task, { tree }),
    }));
  }

  #byPriority(): Arranged {
    const { labels, tree } = this.#source;
    const { priority, noPriority } = labels.tasks;
    const sorted = byDueDay(this.#tasks).sort((a, b) => b.highest - a.highest);
    return arrange(sorted, task => ({
      key: String(task.highest),
      above: n => ({ words: n === '0' ? noPriority : fill(priority, { n }) }),
      entry: taskEntry(task, { tree }),
    }));
  }

  #onPages(tasks: OpenTask[]): Arranged {
    const { tree } = this.#source;
    return arrange(tasks, task => ({
      key: task.page.name,
      above: name => ({ page: { title: task.page.title, address: task.page.address, path: pathText(tree, name) } }),
      entry: taskEntry(task, {}),
    }));
  }

  *#byPage(address: string): Generator<ListPage<TaskPagesProps>> {
    yield* this.#list(this.#onPages(this.#tasks), { view: 'page', address, filters: this.#filtersBelow() });
  }

  *#ofSections(above?: TreeNode): Generator<ListPage<TaskPagesProps>> {
    for (const { node } of this.#sections.sectionsBelow(above)) {
      const isIn = (name: string) => name === node.name || name.startsWith(`${node.name}:`);
      const tasks = this.#tasks.filter(({ page }) => isIn(page.name));
      const addressOf = (number: number) => sectionAddress(node.address, number);
      const around = { filter: node.title, filters: this.#filtersBelow(node), addressOf };
      yield* this.#list(this.#onPages(tasks), { view: 'page', ...around });
      yield* this.#ofSections(node);
    }
  }

  #filtersBelow(above?: TreeNode): CountedFilter[] {
    const sections = this.#sections.sectionsBelow(above);
    return sections.map(({ node, count, address }) => ({ name: node.title, count, address }));
  }

  /** An index of tags and labels, and a list for each. */
  *#byTag(): Generator<ListPage<TaskPagesProps>> {
    const { locale } = this.#source;
    const counted = (kind: 'tag' | 'label', tagsOfTask: (task: OpenTask) => string[]) =>
      tagsOf(
        this.#every.map(task => ({ title: '', tags: tagsOfTask(task) })),
        locale,
      ).map(({ name, pages }) => ({
        name: kind === 'tag' ? `@${name}` : name,
        address: filterAddress(kind, name),
        count: pages.length,
        isMet: (task: OpenTask) => tagsOfTask(task).some(tag => filterAddress(kind, tag) === filterAddress(kind, name)),
      }));
    const filters = [...counted('label', ({ label }) => (label ? [label] : [])), ...counted('tag', ({ tags }) => tags)];
    yield* this.#list([], { view: 'tag', filters: filters.map(({ isMet, ...filter }) => filter) });
    const { tree } = this.#source;
    for (const { name, address, isMet } of filters) {
      const found = topmost(this.#tasks, isMet);
      const arranged = arrange(byDueDay([...found.keys()]), task => ({
        key: '',
        above: () => ({}),
        entry: taskEntry(task, { tree, partOf: found.get(task) }),
      }));
      yield* this.#list(arranged, { view: 'tag', address, filter: name });
    }
  }

  /** The pages of a list. */
  #list(
    tasks: Arranged,
    {
      view,
      address = viewAddress(view),
      addressOf = number => listPagePath(address, number),
      filter,
      filters = [],
    }: Pick<TaskPagesProps, 'view' | 'filter'> & {
      address?: string;
      addressOf?: (number: number) => string;
      filters?: CountedFilter[];
    },
  ): ListPage<TaskPagesProps>[] {
    const { tasks: title } = this.#source.labels.lists;
    return paginate(tasks, addressOf, PART_SIZE, ({ size }) => size).map(({ items, ...part }) => ({
      address: part.address,
      title: filter ? `${filter} · ${title}` : title,
      names: items.length > 0 ? items.map(({ entry }) => entry.text) : filters.map(({ name }) => name),
      props: {
        ...{ view, views: this.#views, filter, filters, part },
        groups: [...Map.groupBy(items, ({ above }) => above)].map(([above, items]) => ({
          ...above,
          entries: items.map(({ entry }) => entry),
        })),
      },
    }));
  }
}

/** The order in which the tree has pages. */
function orderOf({ tree }: ListSource): (a: { name: string }, b: { name: string }) => number {
  const indexes = new Map<string, number>();
  const walk = (node: TreeNode) => {
    indexes.set(node.name, indexes.size);
    node.children.forEach(walk);
  };
  walk(tree.root);
  return (a, b) => (indexes.get(a.name) ?? 0) - (indexes.get(b.name) ?? 0);
}

/** Puts tasks below what stands above them: the same object for all with the same key. */
function arrange(
  tasks: OpenTask[],
  place: (task: OpenTask) => { key: string; above(key: string): Omit<TaskGroup, 'entries'>; entry: TaskEntry },
): Arranged {
  const groups = new Map<string, Omit<TaskGroup, 'entries'>>();
  return tasks.map(task => {
    const { key, above, entry } = place(task);
    const group = groups.get(key) ?? above(key);
    groups.set(key, group);
    return { above: group, entry, size: countTasks([task]) };
  });
}

const withThoseBelow = (tasks: OpenTask[]): OpenTask[] => tasks.flatMap(task => [task, ...withThoseBelow(task.tasks)]);

/** The tasks that meet a condition, but for those below another that does; with the texts of the tasks above them. */
function topmost(tasks: OpenTask[], isMet: (task: OpenTask) => boolean): Map<OpenTask, string | undefined> {
  const found = new Map<OpenTask, string | undefined>();
  const visit = (task: OpenTask, above?: string) => {
    if (isMet(task)) found.set(task, above);
    else for (const below of task.tasks) visit(below, task.text);
  };
  for (const task of tasks) visit(task);
  return found;
}
