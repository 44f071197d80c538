import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { header, writeFiles } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { test } from './test.ts';

const folder = temporaryFolder(afterAll);
const notebook = join(folder, 'notes');
const site = join(folder, 'site');
let server: Awaited<ReturnType<typeof serve>>;

async function build(settings: string, text: string): Promise<void> {
  writeFiles(notebook, {
    'notebook.zim': '[Notebook]\nname=Plots\nhome=Home\n',
    'zimlight.yaml': `base: /notes/\n${settings}`,
    'Home.txt': `${header}[[Plot]] ${text}\n`,
    'Plot.txt': `${header}====== Plot ======\nCompost heap\n`,
    'Other.txt': `${header}Never visited\n`,
  });
  const { code, stderr } = await zimlight(['build', notebook, '-q', '-o', site, '--language', 'en']);
  expect([code, stderr]).toEqual([0, '']);
}

beforeAll(async () => {
  await build('offline: on\n', 'first words');
  server = await serve(['preview', site]);
});
afterAll(() => server.stop());

/** What the browser keeps of the site: paths, percent-encoded. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

const note = (page: Page) => page.locator('article.note').textContent();

describe('a site with `offline: on`', () => {
  test('shows visited pages without a network, and searches, until the setting is off again', async ({ open }) => {
    const { page, complaints } = await open();
    const at = (address: string) => server.url.replace(/\/notes\/$/, '') + address;
    await page.goto(at('/notes/'));
    await expect.poll(() => kept(page)).toEqual(expect.arrayContaining(['/notes/', '/notes/-/search/']));
    // With what the first page had loaded before there was a worker.
    const styles = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
    await expect.poll(() => kept(page)).toContain(styles);
    await page.goto(at('/notes/plot/'));
    await expect.poll(() => kept(page)).toContain('/notes/plot/');
    expect(complaints).toEqual([]);

    const context = page.context();
    await context.setOffline(true);
    await page.goto(at('/notes/'));
    expect(await note(page)).toContain('first words');
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    await page.goto(at('/notes/plot/?q=heap#plot'));
    expect(await note(page)).toContain('Compost heap');
    await page.goto(at('/notes/-/search/?q=compost'));
    await page.locator('input[type=search]').first().waitFor();
    await expect(page.goto(at('/notes/other/'))).rejects.toThrow();
    await context.setOffline(false);

    // A reader with a network sees the site as it is, and keeps that.
    await build('offline: on\n', 'second words');
    await page.goto(at('/notes/'));
    expect(await note(page)).toContain('second words');
    await build('', 'third words');
    // The browser looks for a new version, as it does by itself some time after a visit, and finds the script that removes the
    // worker.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registrations = await navigator.serviceWorker.getRegistrations();
          await Promise.all(registrations.map(registration => registration.update().catch(() => {})));
          return registrations.length;
        }),
      )
      .toBe(0);
    await page.goto(at('/notes/'));
    expect(await note(page)).toContain('third words');
    expect(await page.locator('[data-offline]').count()).toBe(0);
  });

  test('without the setting, pages load no script for it, and the worker is one that removes itself', async () => {
    await build('', 'words');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toMatch(/offline|serviceWorker/i);
    expect(readFileSync(join(site, '-offline.js'), 'utf8')).toContain('unregister()');
  });
});
