import type { SiteUrl } from '../../address/index.ts';
import { cardOf } from '../../cards/card.ts';
import type { PageData, PagePicture, SiteInfo } from '../../collection/index.ts';
import { ancestors, type PageReference, type PageTree } from '../../navigation/index.ts';

type Described = 'title' | 'address' | 'description' | 'created' | 'changed' | 'author' | 'tags';

/** The facts about a page that its head needs. */
export type HeadPage = Pick<PageData, Described | 'name' | 'note'>;

/** Metadata of a page, for search engines and link previews. */
export interface PageMetadata extends Pick<PageData, Described> {
  kind: 'note' | 'list' | 'home';
  /** From the top down. */
  ancestors: PageReference[];
  image?: PagePicture | undefined;
}

/** The picture of a page in link previews: a picture of the note, or a card with its title. */
export function imageOf(
  page: Pick<PageData, 'name' | 'title' | 'picture'>,
  { tree, siteInfo, siteUrl }: { tree: PageTree; siteInfo: SiteInfo; siteUrl: SiteUrl },
): PagePicture | undefined {
  const card = cardOf(page, ancestors(tree, page.name), siteInfo, siteUrl);
  return card ? { address: card.address, ...card.size, type: 'image/png', alt: page.title } : page.picture;
}

/** The metadata of a page that was made from a note, or from a folder of notes. */
export function pageMetadata(
  page: HeadPage,
  { ancestors, image }: Pick<PageMetadata, 'ancestors' | 'image'>,
): PageMetadata {
  const { title, address, note, description, created, changed, author, tags } = page;
  return {
    ...{ title, address, description, created, changed, author, tags },
    kind: address === '/' ? 'home' : note ? 'note' : 'list',
    ancestors,
    image,
  };
}
