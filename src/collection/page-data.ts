import { journalDate } from '../address/index.ts';
import type { PageLink, StoredPage } from '../conversion/index.ts';
import type { LastChange } from '../history/index.ts';
import { formatMonthOrDay } from '../i18n/index.ts';
import type { Notebook, Page } from '../notebook/index.ts';
import type { Published } from '../publish/index.ts';
import { withYears } from '../tasks/index.ts';
import type { PageData, PagePicture } from './schema.ts';

/** The parts of the notebook that the data of a page depends on. */
export interface PageDataContext {
  /** A notebook with the former names of its pages. */
  notebook: Notebook;
  published: Pick<Published, 'sources' | 'unlisted'>;
  /** The last change of a page, see `readLastChanges`. */
  lastChange: (page: Page, created?: string) => LastChange;
  /** BCP 47 tag of the notes; empty if it is unknown. */
  language: string;
}

/** The data of a page that is known before all pages have been loaded. */
export type EarlyPageData = Omit<PageData, 'attachments' | 'short'>;

/**
 * Prepares for creating the data of pages.
 *
 * @returns a function of a page, its result, and its picture for link previews
 */
export function pageDataCreator({ notebook, published, lastChange, language }: PageDataContext) {
  const { sources, unlisted } = published;
  const mayShow = ([name, page]: [string, Page]) => notebook.visible.mayName(name, page);
  const formerNames = Map.groupBy([...notebook.formerNames].filter(mayShow), ([, page]) => page);
  const unlistedNames = new Set([...unlisted].map(page => page.name));
  const ranks = new Map(notebook.site.order.map((name, rank) => [name, rank]));

  return function createPageData(
    page: Page,
    { facts, reference: html }: StoredPage,
    picture?: PagePicture,
  ): EarlyPageData {
    const { created, noteTitle: title, tags, tasks, titled, headings, description, embeds, words } = facts;
    const { date: changed, author } = lastChange(page, created);
    const source = facts.heldBack ? undefined : sources.get(page)?.address;
    // Unlisted pages would appear in backlinks and in search.
    const links = facts.links.filter(link => !unlistedNames.has(link.page));
    const former = formerNames.get(page)?.map(([name]) => name);
    return {
      title: titled && headings[0]?.text ? headings[0].text : (title ?? titleFromName(page, language)),
      name: page.name,
      address: page.address,
      ...(former && { formerNames: former }),
      ...(ranks.has(page.name) && { rank: ranks.get(page.name) }),
      ...(source && { source }),
      note: page.file !== null,
      ...(unlisted.has(page) && { unlisted: true }),
      titled,
      ...(created && { created }),
      ...(changed && { changed }),
      ...(author && notebook.site.authors && { author }),
      ...(page.file && { file: page.file.path }),
      ...(picture && { picture }),
      tags,
      ...(tasks && { tasks: withYears(tasks, changed) }),
      description,
      headings,
      links: firstLinks(links, true, page.name),
      ...(embeds && { embeds }),
      wanted: firstLinks(links, false, page.name).map(link => link.page),
      words,
      html,
    };
  };
}

/** The title of a page that has none itself: the date in words, of a page of a journal, or the basename. */
function titleFromName({ name, basename }: Page, language: string): string {
  const found = journalDate(name);
  return found ? formatMonthOrDay(found.date, language || 'en') : basename;
}

/**
 * The first link to each of the pages that a page links to.
 *
 * @param exists whether to return the links to existing pages, or those to missing ones
 * @param own name of the page itself, which is left out
 */
function firstLinks(links: PageLink[], exists: boolean, own: string): PageData['links'] {
  const first = new Map<string, PageData['links'][number]>();
  for (const { page, sentence, ...link } of links) {
    if (link.exists === exists && page !== own && !first.has(page)) {
      first.set(page, { page, ...(sentence && { sentence }) });
    }
  }
  return [...first.values()];
}
