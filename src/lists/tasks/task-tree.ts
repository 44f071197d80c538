import { isPage, type OpenTask, openTasks, type PageTree, type TreeNode, taskCounts } from '../../navigation/index.ts';
import type { ListSource, TaskCount } from '../list.ts';

/** A page with pages below it, and how many open tasks are there. */
export interface TaskSection {
  node: TreeNode;
  count: number;
  /** The list of its tasks. */
  address: string;
}

/** Where there are open tasks in the tree of pages. */
export class TaskTree {
  readonly #tree: PageTree;
  readonly #counts: Map<string, number>;

  constructor(tree: PageTree, tasks: OpenTask[]) {
    this.#tree = tree;
    this.#counts = taskCounts(tree, tasks);
  }

  /** Nothing for a page without any. */
  countOf(name: string): TaskCount | undefined {
    const count = this.#counts.get(name);
    const node = this.#tree.nodes.get(name);
    return count && node ? { count, ...(isSection(node) && { address: addressOf(node) }) } : undefined;
  }

  /** The next sections with tasks below a page, or at the top. */
  sectionsBelow(node: TreeNode = this.#tree.root): TaskSection[] {
    return node.children.flatMap(child => {
      const count = this.#counts.get(child.name);
      if (!count) return [];
      return isSection(child) ? { node: child, count, address: addressOf(child) } : this.sectionsBelow(child);
    });
  }
}

/** The {@link TaskTree} of a notebook; nothing if it does not list tasks. */
export const taskTree = ({ pages, tree, lists }: Pick<ListSource, 'pages' | 'tree' | 'lists'>): TaskTree | undefined =>
  lists.includes('tasks') ? new TaskTree(tree, openTasks(pages)) : undefined;

const isSection = (node: TreeNode) => node.children.length > 0 && isPage(node);

/** The number of the part is in front, because a page may be called by a number. */
export const sectionAddress = (page: string, number: number) => `/-/tasks/section/${number}${page}`;

const addressOf = ({ address }: TreeNode) => sectionAddress(address, 1);
