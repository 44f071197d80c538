import type { PageData } from '../../collection/index.ts';
import { toRfc3339 } from '../../i18n/index.ts';
import type { PageTree } from '../../navigation/index.ts';

/** The number of entries in a feed, at most. */
const MAX_ENTRIES = 50;

/** The data of a page for feeds. */
export type FeedPage = Pick<PageData, 'name' | 'title' | 'address' | 'note' | 'description' | 'tags'> &
  Partial<Pick<PageData, 'short' | 'created' | 'changed' | 'author'>>;

/** The feed of the whole notebook, or of a page with the pages below it. */
export interface Feed {
  title: string;
  /** Address of the page, without the base; `/` for the whole notebook. */
  address: string;
  /** The page's permalink. */
  short?: string | undefined;
  /** The pages that were changed last, the latest first. */
  pages: FeedPage[];
}

/**
 * The pages that were changed last, the latest first; pages of the same moment, such as that of a commit, by name. Pages
 * without a date are left out.
 */
function latest(pages: Iterable<FeedPage>): FeedPage[] {
  const dated = [...pages].filter(page => page.note && toRfc3339(page.changed));
  const time = ({ changed = '' }: FeedPage) => Date.parse(changed);
  return dated.sort((a, b) => time(b) - time(a) || (a.name < b.name ? -1 : 1)).slice(0, MAX_ENTRIES);
}

/**
 * The feeds of a notebook: of the whole, and of each page that has pages below it.
 *
 * @param title the notebook's name
 */
export function feedsOf(pages: FeedPage[], tree: PageTree, title: string): Feed[] {
  const byName = new Map(pages.map(page => [page.name, page]));
  const feeds: Feed[] = [{ title, address: '/', pages: latest(pages) }];
  // A section above can only list pages that are among the latest of the sections in it, so `collect` returns no others.
  const collect = (node: PageTree['root']): FeedPage[] => {
    const own = byName.get(node.name);
    const below = node.children.flatMap(collect);
    const pages = latest(own ? [own, ...below] : below);
    if (own && own.address !== '/' && below.length > 0) {
      feeds.push({ title: own.title, address: own.address, short: own.short, pages });
    }
    return pages;
  };
  for (const node of tree.root.children) collect(node);
  return feeds;
}
