import { journalDate } from '../../address/index.ts';
import type { PageData } from '../../collection/index.ts';
import { formatMonth } from '../../i18n/index.ts';
import { type ListPart, listPagePath, paginate } from '../../navigation/index.ts';
import { type ListEntry, listEntry, type SiteList } from '../list.ts';

/** A month of the journal. */
export interface JournalMonth {
  /** `2024-11` */
  month: string;
  /** The page about the month itself. */
  page: ListEntry | undefined;
  /** The pages about its days, the latest first. */
  days: (ListEntry & { date: string })[];
}

/** Months on one page of the list. */
const PART_SIZE = 12;

const isJournal = ({ name, note }: PageData) => note && journalDate(name) !== undefined;

/** The pages about months and days, the latest first, with a calendar of each month: `/-/journal/`. */
export const journalPages = {
  name: 'journal',
  footerLabel: 'journal',
  exists: notes => notes.some(isJournal),
  pages({ pages, tree, labels }) {
    const months = new Map<string, JournalMonth>();
    const dated = pages.filter(isJournal).map(page => ({ page, date: journalDate(page.name)?.date ?? '' }));
    for (const { page, date } of dated.sort((a, b) => (a.date > b.date ? -1 : 1))) {
      const month = date.slice(0, '2024-11'.length);
      const found: JournalMonth = months.get(month) ?? { month, page: undefined, days: [] };
      months.set(month, found);
      const entry = listEntry(tree, page, page.description);
      if (date === month) found.page ??= entry;
      else found.days.push({ ...entry, date });
    }
    const sorted = [...months.values()].sort((a, b) => (a.month > b.month ? -1 : 1));
    return paginate(sorted, number => listPagePath('/-/journal/', number), PART_SIZE).map(part => ({
      address: part.address,
      title: labels.lists.journal,
      names: part.items.map(({ month }) => formatMonth(month, labels.language)),
      props: { part },
    }));
  },
} satisfies SiteList;

/** Props of the component, besides the labels. */
export interface JournalProps {
  part: ListPart<JournalMonth>;
}
