import type { Attachment, Page } from '../notebook/index.ts';
import type { EarlyPageData } from './page-data.ts';

/** What the site shows of a page, for authors who want to know. Paths are relative to the notebook. */
export interface PublicPage {
  name: string;
  address: string;
  unlisted: boolean;
  /** Whether it shows a note, rather than only a list of its subpages. */
  note: boolean;
  /** The note's file, if it is published as it is written. */
  source?: string;
  /** The files that the page links, shows or lists. */
  files: string[];
}

/** What the site shows of a page. @param files the attachments that the page uses or lists */
export function publicPage(page: Page, data: EarlyPageData, files: Iterable<Pick<Attachment, 'path'>>): PublicPage {
  const { name, address, note, source, unlisted = false } = data;
  return {
    ...{ name, address, unlisted, note, files: [...files].map(({ path }) => path) },
    ...(source && page.file && { source: page.file.path }),
  };
}
