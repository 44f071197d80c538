import { recentlyChanged } from '../../navigation/index.ts';
import { listEntry, type SiteList } from '../list.ts';

/** The pages that were changed last: `/-/recent/`. Where this list exists there are feeds, too. */
export const recentPages = {
  name: 'recent',
  footerLabel: 'recent',
  exists: notes => notes.some(page => page.changed),
  pages({ pages, tree, labels, locale }) {
    const months = recentlyChanged(pages, locale).map(({ month, pages }) => ({
      month,
      entries: pages.map(page => ({ ...listEntry(tree, page), changed: page.changed ?? '' })),
    }));
    const names = months.flatMap(({ entries }) => entries.map(({ title }) => title));
    return [{ address: '/-/recent/', title: labels.lists.recent, names, props: { months } }];
  },
} satisfies SiteList;
