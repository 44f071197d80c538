import type { PageData } from '../collection/index.ts';
import type { ListName } from '../lists/list.ts';
import type { TaskTree } from '../lists/tasks/task-tree.ts';
import {
  byDueDay,
  countTasks,
  distinguishingPath,
  isPage,
  openTasks,
  type PageReference,
  type PageTree,
  recentlyChanged,
  type TreeNode,
  tagsOf,
} from '../navigation/index.ts';

/** What the home page shows of the notebook besides its note. It is plain data: see `RouteData`. */
export interface FrontDoor {
  /** The sections and the other pages at the top, unless the note leads to most of them itself. */
  contents: { sections: SectionCard[]; pages: PageReference[]; more: number } | undefined;
  recent: { title: string; address: string; path: string; changed: string }[];
  tags: { name: string; address: string; count: number }[];
  /** How many tasks are open, and those that are due first. */
  tasks: { count: number; first: FrontDoorTask[] };
}

/** An open task on the home page. */
export interface FrontDoorTask {
  text: string;
  address: string;
  fragment: string | undefined;
  /** Title of its page. */
  page: string;
  /** `2026-11-27` */
  due: string | undefined;
}

/** A section of the notebook, with what it is about. */
export interface SectionCard extends PageReference {
  /** How its note begins, or the titles of its first pages. */
  text: string;
  /** Number of pages below it. */
  count: number;
  /** Number of open tasks in it. */
  tasks: number;
}

/** How many are shown, at most. */
const MAX = { sections: 24, pages: 36, recent: 5, tags: 14, tasks: 5, titles: 5 };

/** The notebook that the front door leads into. */
interface Source {
  pages: PageData[];
  tree: PageTree;
  /** The lists that this notebook has. */
  lists: ListName[];
  /** Where there are open tasks, if the notebook lists them. */
  tasks: TaskTree | undefined;
  /** BCP 47 tag of the notebook, for the order of titles. */
  locale: string;
}

/**
 * The front door of a notebook. Sections and pages are left out if the note of the home page leads to most of them.
 *
 * @param home the home page
 */
export function frontDoor({ pages, tree, lists, tasks: counts, locale }: Source, home: PageData): FrontDoor {
  const others = pages.filter(page => page !== home);
  // Of a notebook that was copied or imported, all pages may have changed on one day: the first of them would say nothing.
  const days = new Set(others.map(({ changed }) => changed?.slice(0, 10)));
  const recent =
    lists.includes('recent') && days.size > 1
      ? recentlyChanged(others, locale, MAX.recent).flatMap(month => month.pages)
      : [];
  const tags = lists.includes('tags') ? tagsOf(pages, locale) : [];
  const tasks = lists.includes('tasks') ? openTasks(pages) : [];
  return {
    contents: contentsOf(tree, home, new Map(pages.map(page => [page.name, page])), counts),
    recent: recent.map(page => ({
      title: page.title,
      address: page.address,
      path: distinguishingPath(tree, page),
      changed: page.changed ?? '',
    })),
    tags: tags
      .map(({ name, address, pages }) => ({ name, address, count: pages.length }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MAX.tags),
    tasks: {
      count: countTasks(tasks),
      first: byDueDay(tasks)
        .slice(0, MAX.tasks)
        .map(({ text, page, fragment, due }) => ({ text, address: page.address, fragment, page: page.title, due })),
    },
  };
}

function contentsOf(
  tree: PageTree,
  home: PageData,
  pages: Map<string, PageData>,
  tasks: TaskTree | undefined,
): FrontDoor['contents'] {
  // Some notebooks have all pages below the home page.
  const below = tree.nodes.get(home.name)?.children ?? [];
  const top = [...below, ...tree.root.children.filter(({ name }) => name !== home.name)];
  const linked = new Set(home.links.map(({ page }) => page));
  const isLinked = (node: TreeNode): boolean => linked.has(node.name) || node.children.some(isLinked);
  if (top.filter(isLinked).length > top.length / 2 || top.length === 0) return undefined;
  const sections = top.filter(({ children }) => children.length > 0);
  const single = top.filter(({ children }) => children.length === 0);
  const shown = { sections: sections.slice(0, MAX.sections), pages: single.slice(0, MAX.pages) };
  return {
    sections: shown.sections.map(node => ({
      ...reference(node),
      text: pages.get(node.name)?.description || titlesOf(node),
      count: countOf(node),
      tasks: tasks?.countOf(node.name)?.count ?? 0,
    })),
    pages: shown.pages.map(reference),
    more: top.length - shown.sections.length - shown.pages.length,
  };
}

const reference = ({ name, title, address }: TreeNode): PageReference => ({ name, title, address });

const titlesOf = ({ children }: TreeNode): string =>
  children
    .slice(0, MAX.titles)
    .map(({ title }) => title)
    .join(' · ');

/** Number of pages below a node. */
const countOf = ({ children }: TreeNode): number =>
  children.reduce((count, child) => count + (isPage(child) ? 1 : 0) + countOf(child), 0);
