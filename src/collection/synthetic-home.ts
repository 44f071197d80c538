import type { Notebook, Page } from '../notebook/index.ts';

/** Adds a home page that lists the top-level pages, if the notebook has none. */
export function withHome(notebook: Notebook, pages: Page[]): Page[] {
  if (notebook.home) return pages;
  const children = pages.filter(page => page.parent === null).map(page => page.name);
  const { name } = notebook.settings;
  const home: Page = {
    ...{ name: '', basename: name, parent: null, children, address: '/', file: null },
    ...{ format: notebook.settings.format, folder: '', attachments: [] },
  };
  return [home, ...pages];
}
