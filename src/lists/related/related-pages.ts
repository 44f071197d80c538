import { fill } from '../../i18n/index.ts';
import { type Backlink, backlinks, MAX_RELATED, paginate, subPages } from '../../navigation/index.ts';
import { type ListSource, listEntry, type SiteList } from '../list.ts';

/** All subpages of a page that has more than the page itself shows: `/-/below/1/a/b/` for `/a/b/`. */
export const subPageLists = {
  name: 'below',
  exists: () => true,
  pages: source =>
    relatedPages(source, 'below', MAX_RELATED.subPages, source.labels.subPagesOf, name => subPages(source.tree, name)),
} satisfies SiteList;

/** All pages that link to a page, where they are more than the page itself shows: `/-/linking/1/a/b/`. */
export const backlinkLists = {
  name: 'linking',
  exists: () => true,
  pages: source => {
    const linking = backlinks(source.pages, source.locale);
    const { labels } = source;
    return relatedPages(source, 'linking', MAX_RELATED.backlinks, labels.backlinksOf, name => linking.get(name) ?? []);
  },
} satisfies SiteList;

function relatedPages(
  { pages, tree }: ListSource,
  list: string,
  shownOnPage: number,
  label: string,
  relatedTo: (name: string) => Backlink[],
) {
  return pages.flatMap(page => {
    const related = relatedTo(page.name);
    if (related.length <= shownOnPage) return [];
    const title = fill(label, { title: page.title });
    const entries = related.map(page => listEntry(tree, page, page.sentence));
    return paginate(entries, number => `/-/${list}/${number}${page.address}`).map(part => ({
      address: part.address,
      title,
      names: part.items.map(({ title }) => title),
      props: { title, label, part },
    }));
  });
}
