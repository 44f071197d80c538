import { recentlyChanged } from '../../navigation/index.ts';
import type { SiteList } from '../list.ts';

/** The pages that were changed last: `/-/recent/`. Where this list exists there are feeds, too. */
export const recentPages = {
  name: 'recent',
  footerLabel: 'recent',
  exists: notes => notes.some(page => page.changed),
  pages({ pages, labels, locale }) {
    const months = recentlyChanged(pages, locale);
    const names = months.flatMap(({ pages }) => pages.map(({ title }) => title));
    return [{ address: '/-/recent/', title: labels.lists.recent, names, props: { months } }];
  },
} satisfies SiteList;
