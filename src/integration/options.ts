import type { NotebookInfo, Overrides } from '../collection/index.ts';

/** What the site is told about what it publishes. */
export interface SiteOptions extends Overrides {
  /** The folder of the notebook; absolute once it has gone through `siteConfig`. */
  notebook: string;
}

/** What the site knows of the notebook as a whole. The collection takes a while to load, so it is imported late. */
export async function readSiteInfo({ notebook, ...overrides }: SiteOptions): Promise<NotebookInfo> {
  const { readNotebookInfo } = await import('../collection/index.ts');
  return readNotebookInfo(notebook, overrides);
}
