import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the page is that a host sends for an address that has none. No note can be called so. */
const ERROR_PAGE = '-/not-found';

/**
 * Puts the error page where hosts look for it, `404.html`. Astro takes a page of that name for its own error page, and
 * one called 500 too, and writes both beside their folder: notes of these names go where all others are.
 *
 * @param dir the folder of the built site
 */
export async function placeErrorPage(dir: string): Promise<void> {
  for (const name of ['404', '500']) {
    if (!existsSync(join(dir, `${name}.html`))) continue;
    await mkdir(join(dir, name), { recursive: true });
    await rename(join(dir, `${name}.html`), join(dir, name, 'index.html'));
  }
  await rename(join(dir, ERROR_PAGE, 'index.html'), join(dir, '404.html'));
  await rm(join(dir, ERROR_PAGE), { recursive: true });
}
