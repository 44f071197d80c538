import type { Page } from 'playwright';

/** Permissions of a browser that lets pages read and write the clipboard. */
export const granted = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The text on the clipboard. */
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The element that tells readers whether something was copied. */
export const status = (page: Page) => page.locator('#site\\:status');

/** An entry of the menu "Share". */
export const inMenu = (page: Page, name: string) => page.locator('.share li').getByText(name, { exact: true });

/** Selects words of the n-th paragraph of the note: the characters from one offset to another. */
export async function select(page: Page, paragraph: number, from: number, to: number) {
  await page
    .locator('article p')
    .nth(paragraph)
    .evaluate(
      (element, [from, to]) =>
        getSelection()?.setBaseAndExtent(element.firstChild as Text, from, element.firstChild as Text, to),
      [from, to] as const,
    );
}
