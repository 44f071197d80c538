import type { Page } from 'playwright';

interface PageKind {
  /** Site of the page: the demo notebook in `content/`, or the garden of `notes.ts`. */
  site: 'site' | 'garden';
  /** Address of the page, relative to the site's. */
  address: string;
  /** Opens what a reader can open on the page. */
  tryOut?: (page: Page) => Promise<void>;
}

/** A page of each kind. */
export const pageKinds: Record<string, PageKind> = {
  'home page of the demo': { site: 'site', address: '' },
  'note with code and a picture': { site: 'site', address: 'pod/' },
  'home page': { site: 'garden', address: '' },
  'deep note': {
    site: 'garden',
    address: 'garden/trees/apple/',
    tryOut: async page => {
      await page.locator('.breadcrumb-menu-button').first().click();
      await page.locator('.breadcrumb-menu:popover-open').waitFor();
    },
  },
  'note with a callout and a terminal session': { site: 'garden', address: 'garden/beds/carrot/' },
  'note with many sections': { site: 'garden', address: 'yearbook/' },
  'note written from right to left': { site: 'garden', address: 'يوميات/' },
  'note with the list of keys open': {
    site: 'garden',
    address: 'garden/trees/',
    tryOut: page => page.keyboard.press('?'),
  },
  'folder of very many pages': { site: 'garden', address: 'cycle/' },
  'note with the sidebar expanded': { site: 'garden', address: 'weather/', tryOut: expandGarden },
  'all pages': { site: 'garden', address: '-/pages/' },
  tags: { site: 'garden', address: '-/tags/' },
  tag: { site: 'garden', address: '-/tags/soil/' },
  'open tasks': { site: 'site', address: '-/tasks/' },
  'recently changed': { site: 'garden', address: '-/recent/' },
  journal: { site: 'garden', address: '-/journal/' },
  'day of a journal': { site: 'garden', address: 'yearbook/2026/11/27/' },
  map: { site: 'garden', address: '-/map/' },
  'note with its map open': {
    site: 'garden',
    address: 'garden/trees/apple/',
    tryOut: async page => {
      await page.locator('.related-map summary').click();
      await page.frameLocator('.related-map iframe').getByRole('link', { name: 'Weather' }).waitFor();
    },
  },
  'section as one document': { site: 'garden', address: '-/print/garden/' },
  'wanted pages': { site: 'garden', address: '-/wanted/' },
  'all pages below one': { site: 'garden', address: '-/below/1/cycle/' },
  'all pages that link to one': { site: 'garden', address: '-/linking/1/cycle/' },
};

/** Expands the page Garden in the sidebar. In a narrow window it opens the sidebar first. */
export async function expandGarden(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Pages', exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Subpages of “Garden”' }).click();
  await page.locator('#site\\:sidebar').getByRole('link', { name: 'Trees' }).waitFor();
}
