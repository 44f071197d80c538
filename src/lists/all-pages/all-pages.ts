import { alphabet, listPagePath, paginate, pathText } from '../../navigation/index.ts';
import type { SiteList } from '../list.ts';
import { taskTree } from '../tasks/task-tree.ts';

/** All pages from A to Z: `/-/pages/`. */
export const allPages = {
  name: 'pages',
  footerLabel: 'pages',
  exists: () => true,
  pages(source) {
    const { pages, tree, lists, labels, locale } = source;
    const notes = pages.filter(page => page.note);
    const letters = alphabet(notes, locale);
    const tasks = taskTree(source);
    const entries = letters.flatMap(({ items, letter, id }) =>
      items.map(({ name, title, address }) => ({
        ...{ letter, id, title, address, path: pathText(tree, name) },
        tasks: tasks?.countOf(name),
      })),
    );
    const parts = paginate(entries, number => listPagePath('/-/pages/', number));
    // The part in which each letter begins.
    const index = letters.map(({ letter, id }) => ({
      letter,
      id,
      address: parts.find(({ items }) => items.some(entry => entry.id === id))?.address ?? '',
    }));
    return parts.map(part => ({
      address: part.address,
      title: labels.lists.pages,
      names: part.items.map(({ title }) => title),
      props: { part, index, linksWanted: lists.includes('wanted') && part === parts.at(-1) },
    }));
  },
} satisfies SiteList;
