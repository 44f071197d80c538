import type { SiteUrl } from '../../address/index.ts';
import { cardOf } from '../../cards/card.ts';
import type { PagePicture, SiteInfo } from '../../collection/index.ts';
import { ancestors, type PageReference, type PageTree } from '../../navigation/index.ts';

/** What the head of a page is made from. `PageData` of the collection fits. */
export interface HeadPage extends PageReference {
  /** Is there a note? */
  note: boolean;
  description: string;
  created?: string | undefined;
  changed?: string | undefined;
  author?: string | undefined;
  tags: string[];
  picture?: PagePicture | undefined;
}

/** A page as others are told of it: those who show link previews, search engines. */
export interface PageMetadata {
  title: string;
  /** Without the base. */
  address: string;
  /** Made from a note, a list of pages, or the first page of the site? */
  kind: 'note' | 'list' | 'home';
  description: string;
  created?: string | undefined;
  changed?: string | undefined;
  author?: string | undefined;
  tags: string[];
  /** The places above, from the top down. */
  places: PageReference[];
  image?: PagePicture | undefined;
}

/** The picture that stands for a page in link previews: one of its own, or a card that is made of its title. */
export function imageOf(
  page: Pick<HeadPage, 'name' | 'title' | 'picture'>,
  { tree, siteInfo, siteUrl }: { tree: PageTree; siteInfo: SiteInfo; siteUrl: SiteUrl },
): PagePicture | undefined {
  const card = cardOf(page, ancestors(tree, page.name), siteInfo, siteUrl);
  return card ? { address: card.address, ...card.size, type: 'image/png', alt: page.title } : page.picture;
}

/** A page made from a note, or from a folder of notes, as others are told of it. */
export function pageMetadata(
  page: HeadPage,
  site: { tree: PageTree; siteInfo: SiteInfo; siteUrl: SiteUrl },
): PageMetadata {
  const { title, address, note, description, created, changed, author, tags } = page;
  return {
    ...{ title, address, description, created, changed, author, tags },
    kind: address === '/' ? 'home' : note ? 'note' : 'list',
    places: ancestors(site.tree, page.name),
    image: imageOf(page, site),
  };
}
