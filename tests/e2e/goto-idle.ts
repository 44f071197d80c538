import type { Page } from 'playwright';

/**
 * Opens a page, and waits until its scripts have run and nothing is loaded any more. Playwright's `networkidle` alone does not
 * mean the former: on a busy machine, a page may load nothing for half a second before it runs its scripts.
 */
export async function gotoIdle(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
}
