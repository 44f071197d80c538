import { type Attachment, type Notebook, type Page, sourceAddresses } from '../notebook/index.ts';

/** The published parts of a notebook. Everything downstream sees only these. */
export interface Published {
  pages: Page[];
  /** The files in the folders of published pages, whether a note uses them or not. */
  attachments: Set<Attachment>;
  /** The files of the published notes, to be published unchanged. */
  sources: Map<Page, Pick<Attachment, 'address' | 'file'>>;
}

/**
 * The one gate that decides what is published: every page, and every file in a page's attachment folder. Files elsewhere
 * in the notebook are published if a page refers to them.
 */
export function publish(notebook: Notebook): Published {
  const pages = [...notebook.pages.values()];
  return { pages, attachments: new Set(pages.flatMap(page => page.attachments)), sources: sourcesOf(pages) };
}

function sourcesOf(pages: Page[]): Published['sources'] {
  const notes = pages.flatMap(page => (page.file ? [{ page, ...page.file }] : []));
  const addresses = sourceAddresses(notes.map(({ path }) => path));
  return new Map(notes.map(({ page, path, bytes }) => [page, { address: addresses.get(path) as string, file: bytes }]));
}
