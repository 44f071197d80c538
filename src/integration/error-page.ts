import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The page that hosts send for an unknown address. No note can have this address. */
const errorPage = '-/not-found';

/**
 * Moves the error page to `404.html`, where hosts look for it. Astro reserves that name, and `500.html`, for error pages
 * of its own: it writes notes called `404` and `500` to these files, so they are moved to their folders first.
 *
 * @param dir folder of the built site
 * @param own names of error pages that the project has made itself; they stay
 */
export async function placeErrorPage(dir: string, own: string[] = []): Promise<void> {
  for (const name of ['404', '500']) {
    if (own.includes(name) || !existsSync(join(dir, `${name}.html`))) continue;
    await mkdir(join(dir, name), { recursive: true });
    await rename(join(dir, `${name}.html`), join(dir, name, 'index.html'));
  }
  if (!own.includes('404')) await rename(join(dir, errorPage, 'index.html'), join(dir, '404.html'));
  await rm(join(dir, errorPage), { recursive: true });
}
