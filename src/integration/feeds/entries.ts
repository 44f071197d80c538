import { momentOf } from '../../i18n/index.ts';
import type { PageTree } from '../../navigation/index.ts';

/** How many pages a feed tells of. */
const MOST = 50;

/** What a feed says of a page. `PageData` of the collection fits. */
export interface FollowedPage {
  name: string;
  title: string;
  /** Without the base. */
  address: string;
  /** An address that stays when the page is renamed, if there is one. */
  short?: string | undefined;
  /** Is there a note? */
  note: boolean;
  description: string;
  created?: string | undefined;
  changed?: string | undefined;
  author?: string | undefined;
  tags: string[];
}

/**
 * The pages that were changed last, the latest first; those of the same moment, such as that of a commit, by name. A
 * page without a date is in no feed.
 */
function latest(pages: Iterable<FollowedPage>): FollowedPage[] {
  const dated = [...pages].filter(page => page.note && momentOf(page.changed));
  const time = ({ changed = '' }: FollowedPage) => Date.parse(changed);
  return dated.sort((a, b) => time(b) - time(a) || (a.name < b.name ? -1 : 1)).slice(0, MOST);
}

/** A part of the notebook that can be followed. */
export interface FollowedPart {
  title: string;
  /** Of the page at its top, without the base; `/` is the whole notebook. */
  address: string;
  /** The address of that page that stays when it is renamed, if there is one. */
  short?: string | undefined;
  pages: FollowedPage[];
}

/**
 * The parts of a notebook that can be followed: all of it, and each page with those below it, if there are any.
 *
 * @param title the notebook's name
 */
export function followedParts(pages: FollowedPage[], tree: PageTree, title: string): FollowedPart[] {
  const byName = new Map(pages.map(page => [page.name, page]));
  const parts: FollowedPart[] = [{ title, address: '/', pages: latest(pages) }];
  // What is not among the latest of a part is not among those of the part above it.
  const collect = (node: PageTree['root']): FollowedPage[] => {
    const own = byName.get(node.name);
    const below = node.children.flatMap(collect);
    const found = latest(own ? [own, ...below] : below);
    if (own && own.address !== '/' && below.length > 0)
      parts.push({ title: own.title, address: own.address, short: own.short, pages: found });
    return found;
  };
  for (const node of tree.root.children) collect(node);
  return parts;
}
