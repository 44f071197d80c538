import type { Labels } from '../i18n/index.ts';
import AllPages from './all-pages/AllPages.astro';
import { allPages } from './all-pages/all-pages.ts';
import JournalPages from './journal/JournalPages.astro';
import { journalPages } from './journal/journal-pages.ts';
import type { SiteList } from './list.ts';
import MapPages from './map/MapPages.astro';
import { mapPages } from './map/map-pages.ts';
import RecentPages from './recent/RecentPages.astro';
import { recentPages } from './recent/recent-pages.ts';
import RelatedPages from './related/RelatedPages.astro';
import { backlinkLists, subPageLists } from './related/related-pages.ts';
import TagPages from './tags/TagPages.astro';
import { tagPages } from './tags/tag-pages.ts';
import TaskPages from './tasks/TaskPages.astro';
import { taskPages } from './tasks/task-pages.ts';
import WantedPages from './wanted/WantedPages.astro';
import { wantedPages } from './wanted/wanted-pages.ts';

type Content<Props> = (props: Props & { labels: Labels }) => HTMLElement;

/** A list, and the component that shows a page of it; the compiler checks that the props fit. */
function entry<Props extends object>(
  list: SiteList<Props>,
  content: Content<Props>,
): SiteList & { Content: Content<object> } {
  return { ...list, Content: content as Content<object> };
}

/**
 * Every list that the site adds to a notebook, in the order of the footer. The route `/-/[list]/` and the footer read
 * this table; titles are in `Labels.lists`.
 */
export const lists = [
  entry(allPages, AllPages),
  entry(tagPages, TagPages),
  entry(taskPages, TaskPages),
  entry(recentPages, RecentPages),
  entry(journalPages, JournalPages),
  entry(mapPages, MapPages),
  entry(wantedPages, WantedPages),
  entry(subPageLists, RelatedPages),
  entry(backlinkLists, RelatedPages),
];
