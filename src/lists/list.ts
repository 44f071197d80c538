import type { PageData } from '../collection/index.ts';
import { type Labels, listNames } from '../i18n/index.ts';
import { distinguishingPath, type PageReference, type PageTree } from '../navigation/index.ts';

/** Name of a list: those with a title of their own, and those that belong to a page. */
export type ListName = keyof Labels['lists'] | 'below' | 'linking';

/** How many open tasks are on a page and below it, and the list of them if it has pages below. */
export interface TaskCount {
  count: number;
  address?: string | undefined;
}

/** A page in a list. */
export interface ListEntry {
  title: string;
  address: string;
  /** Where it is in the notebook; empty if its title says which page it is. */
  path: string;
  text?: string | undefined;
  tasks?: TaskCount | undefined;
}

/** A page below another. */
export type SubPage = PageReference & Pick<ListEntry, 'tasks'>;

/** The entry of a page in a list. */
export const listEntry = (tree: PageTree, page: PageReference, text?: string): ListEntry => ({
  title: page.title,
  address: page.address,
  path: distinguishingPath(tree, page),
  text,
});

/** How much of a page of a list an entry takes: with a text, as much as four that are a title and a path. */
export const sizeOfEntry = ({ text }: ListEntry): number => (text ? 4 : 1);

/** The notebook that lists are made from. */
export interface ListSource {
  pages: PageData[];
  tree: PageTree;
  /** The lists that this notebook has. */
  lists: ListName[];
  labels: Labels;
  /** BCP 47 tag of the notebook, for the order of titles. */
  locale: string;
}

/** One page of a list. A long list has several. */
export interface ListPage<Props extends object = object> {
  /** Root-relative, without the base: `/-/pages/2/`. */
  address: string;
  title: string;
  /** Titles of its entries, for the description in its head. */
  names: string[];
  /** The list that it is part of. */
  within?: keyof Labels['lists'];
  /** Props of the component that shows it, besides the labels. */
  props: Props;
}

/** A list that the site adds to the notebook. */
export interface SiteList<Props extends object = object> {
  /** Its pages are below `/-/<name>/`. */
  name: ListName;
  /** Label of the link to it in the footer of every page. Without one there is no link. */
  footerLabel?: keyof Labels['lists'];
  /** Whether these notes, two at least, have anything to list. */
  exists(notes: PageData[]): boolean;
  pages(source: ListSource): ListPage<Props>[];
}

/**
 * Names of the lists that a notebook has. One with a single note has none.
 *
 * @param chosen those that the author wants; lists that belong to a page are not chosen
 */
export function existingLists(lists: SiteList[], pages: PageData[], chosen: readonly ListName[]): ListName[] {
  const notes = pages.filter(page => page.note);
  const choosable: readonly ListName[] = listNames;
  const isWanted = ({ name }: SiteList) => !choosable.includes(name) || chosen.includes(name);
  return notes.length < 2 ? [] : lists.filter(list => isWanted(list) && list.exists(notes)).map(list => list.name);
}
