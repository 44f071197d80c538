import { fill } from '../../i18n/index.ts';
import { type Backlink, backlinks, MAX_RELATED, paginate, subPages } from '../../navigation/index.ts';
import { type ListEntry, type ListSource, listEntry, type SiteList, sizeOfEntry } from '../list.ts';
import { taskTree } from '../tasks/task-tree.ts';

/** All subpages of a page that has more than the page itself shows: `/-/below/1/a/b/` for `/a/b/`. */
export const subPageLists = {
  name: 'below',
  exists: () => true,
  pages: source => {
    const tasks = taskTree(source);
    const { subPagesOf } = source.labels;
    const subPagesIn = (name: string) =>
      subPages(source.tree, name).map(page => ({ ...page, tasks: tasks?.countOf(page.name) }));
    return relatedPages(source, 'below', MAX_RELATED.subPages, subPagesOf, subPagesIn);
  },
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
  relatedTo: (name: string) => (Backlink & Pick<ListEntry, 'tasks'>)[],
) {
  return pages.flatMap(page => {
    const related = relatedTo(page.name);
    if (related.length <= shownOnPage) return [];
    const title = fill(label, { title: page.title });
    const entries = related.map(page => ({ ...listEntry(tree, page, page.sentence), tasks: page.tasks }));
    const addressOf = (number: number) => `/-/${list}/${number}${page.address}`;
    return paginate(entries, addressOf, undefined, sizeOfEntry).map(part => ({
      address: part.address,
      title,
      names: part.items.map(({ title }) => title),
      props: { title, label, part },
    }));
  });
}
