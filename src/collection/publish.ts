import { type Attachment, type Notebook, type Page, sourceAddresses } from '../notebook/index.ts';

/** What passed the gate. Nothing downstream sees anything else of the notebook. */
export interface Published {
  pages: Page[];
  /** Files in the folders of published pages, whether a note uses them or not. */
  attachments: Set<Attachment>;
  /** The files of published pages, to be read as they are written. */
  sources: Map<Page, Pick<Attachment, 'address' | 'file'>>;
}

/**
 * The one gate that decides what is published: every page, and every file in a page's attachment folder. A file that lies
 * elsewhere in the notebook is published when a page uses it, see `use`.
 */
export function publish(notebook: Notebook): Published {
  const pages = [...notebook.pages.values()];
  return { pages, attachments: new Set(pages.flatMap(page => page.attachments)), sources: sourcesOf(pages) };
}

function sourcesOf(pages: Page[]): Published['sources'] {
  const noted = pages.flatMap(page => (page.file ? [{ page, ...page.file }] : []));
  const addresses = sourceAddresses(noted.map(({ path }) => path));
  return new Map(noted.map(({ page, path, bytes }) => [page, { address: addresses.get(path) as string, file: bytes }]));
}
