import { type ListPart, listPagePath, paginate, tagsOf } from '../../navigation/index.ts';
import { type ListEntry, type ListPage, listEntry, type SiteList, sizeOfEntry } from '../list.ts';

/** What a page of this list shows: all tags, or a part of the pages with one tag. */
export type TagPagesProps =
  | { tags: { name: string; address: string; count: number }[] }
  | { tag: string; part: ListPart<ListEntry> };

/** The index of all tags, `/-/tags/`, and a list of the pages with each, `/-/tags/<tag>/`. */
export const tagPages = {
  name: 'tags',
  footerLabel: 'tags',
  exists: notes => notes.some(page => page.tags.length > 0),
  pages({ pages, tree, labels, locale }) {
    const tags = tagsOf(pages, locale);
    const index: ListPage<TagPagesProps> = {
      address: '/-/tags/',
      title: labels.lists.tags,
      names: tags.map(({ name }) => `@${name}`),
      props: { tags: tags.map(({ name, address, pages }) => ({ name, address, count: pages.length })) },
    };
    const ofTags: ListPage<TagPagesProps>[] = tags.flatMap(tag =>
      paginate(
        tag.pages.map(page => listEntry(tree, page, page.description)),
        number => listPagePath(tag.address, number),
        undefined,
        sizeOfEntry,
      ).map(part => ({
        address: part.address,
        title: `@${tag.name}`,
        names: part.items.map(({ title }) => title),
        within: 'tags' as const,
        props: { tag: tag.name, part },
      })),
    );
    return [index, ...ofTags];
  },
} satisfies SiteList;
