import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { header, writeFiles } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolationsInBothSchemes } from './axe.ts';
import { test } from './test.ts';

/** Long text, so that there is more of a page than a preview shows. */
const long = 'It grows, and grows, and grows. '.repeat(30);

const notes = {
  Home: `====== Home ======
[[Plot]] and [[Plot#second-part]] and [[Plot#basket]] and [[Folder]] and [[#below]] and [[Home]]
and [[./file.txt]] and [[Almanac]] and [[Plot:Links]] and [[Secret]].

${'Line.\n\n'.repeat(40)}
===== Below =====
At the end of [[Plot|the plot]].
`,
  Plot: `====== Plot ======
@soil [[Home]]

Beans **and** peas, [[Plot:Links|linked]].
* one
* two
* three
* four
* five
[*] sown

{{./wide.png}}

'''
${Array.from({ length: 9 }, (_, line) => `line ${line + 1}`).join('\n')}
'''

${long}
===== Second part =====
Said in the second.

{{{code: lang="sh" linenumbers="True"
dig --deep
}}}
==== Part of it ====
Still in it.

* apples
* pears {{id: basket}} in a basket
===== Third part =====
Not in the second.
`,
  'Plot/Links': '====== Links ======\n[[Home]] [[Plot]] @soil\n',
  Hebrew: '====== עברית ======\nעוד על [[Plot|הגן]] הזה.\n',
  'Folder/Leaf': '====== Leaf ======\nA page below a folder.\n',
  Secret: '====== Secret ======\nNobody reads this. @private\n',
};

const folder = temporaryFolder(afterAll);
const servers: { stop: () => Promise<void> }[] = [];
const sites = { plain: '', hebrew: '', off: '' };

beforeAll(async () => {
  const notebook = join(folder, 'notes');
  const picture = await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  writeFiles(notebook, Object.fromEntries(Object.entries(notes).map(([name, text]) => [`${name}.txt`, header + text])));
  writeFiles(notebook, { 'notebook.zim': '[Notebook]\nname=Plots\nhome=Home\n' });
  writeFiles(notebook, { 'Home/file.txt': 'A file.', 'Plot/wide.png': picture });
  const build = async (name: keyof typeof sites, ...options: string[]) => {
    const { code, stderr } = await zimlight(['build', notebook, '-q', '-o', join(folder, name), ...options]);
    expect([code, stderr]).toEqual([0, '']);
    const server = await serve(['preview', join(folder, name)]);
    servers.push(server);
    sites[name] = server.url;
  };
  await build('plain', '--base', '/notes/', '--language', 'en');
  await build('hebrew', '--language', 'he');
  writeFiles(notebook, { 'zimlight.yaml': 'previews: off\n' });
  await build('off');
});
afterAll(() => Promise.all(servers.map(server => server.stop())));

const card = (page: Page) => page.locator('.preview');
const link = (page: Page, name: string) => page.locator('article').getByRole('link', { name, exact: true });
const lines = async (locator: Locator) => (await locator.allInnerTexts()).join('\n').split(/\n+/);
/** Addresses of pages that scripts have asked for. */
function fetched(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => request.resourceType() === 'xhr' && asked.push(new URL(request.url()).pathname));
  return asked;
}

test('pointing at a link shows the path, the title, a picture and the first lines of the page', async ({ open }) => {
  const { page, complaints } = await open();
  const asked = fetched(page);
  await page.goto(sites.plain);
  await link(page, 'Plot').hover();
  await card(page).waitFor();
  expect(await lines(card(page))).toEqual([
    ...['Plots', 'Plot', 'Beans and peas, linked.', 'one', 'two', 'three', 'four'],
    ...['line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6', '…'],
    expect.stringMatching(/^It grows.*…$/),
  ]);
  const { src, width } = await card(page)
    .locator('img')
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { src: image.src, width: image.naturalWidth };
    });
  expect([src, width]).toEqual([expect.stringMatching(/\/notes\/-\/images\/\w+-480\.webp$/), 480]);
  expect(await card(page).locator('a, button, [tabindex], [id]:not([hidden])').count()).toBe(0);
  expect(asked).toEqual(['/notes/plot/']);
  expect(complaints).toEqual([]);
});

test('a link with a fragment shows the section, or the item with the anchor', async ({ open }) => {
  const { page, complaints } = await open();
  const asked = fetched(page);
  await page.goto(sites.plain);
  await link(page, 'Plot#second-part').hover();
  await expect
    .poll(() => lines(card(page)))
    .toEqual([
      ...['Plots › Plot', 'Second part', 'Said in the second.', 'dig --deep', 'Part of it', 'Still in it.'],
      ...['apples', 'pears in a basket'],
    ]);
  await link(page, 'Plot#basket').hover();
  await expect.poll(() => lines(card(page))).toEqual(['Plots › Plot', 'Part of it', 'pears in a basket']);
  expect(asked).toEqual(['/notes/plot/']);
  expect(complaints).toEqual([]);
});

test('a folder shows its subpages, and a page of links its links', async ({ open }) => {
  const { page } = await open();
  await page.goto(sites.plain);
  await link(page, 'Folder').hover();
  await expect.poll(() => lines(card(page))).toEqual(['Plots', 'Folder', 'Leaf']);
  await link(page, 'Plot:Links').hover();
  await expect.poll(() => lines(card(page))).toEqual(['Plot', 'Links', 'Home Plot @soil']);
});

test('links to this page show its sections, never its top, and nothing is fetched for them', async ({ open }) => {
  const { page } = await open();
  await page.clock.install();
  const asked = fetched(page);
  await page.goto(sites.plain);
  const later = () => page.clock.runFor(5000);
  await link(page, '#below').hover();
  const text = async () => {
    await later();
    return lines(card(page));
  };
  await expect.poll(text).toEqual(['Home', 'Below', 'At the end of the plot.']);
  for (const name of ['Home', './file.txt']) {
    await link(page, name).hover();
    await later();
    expect(await card(page).count()).toBe(0);
  }
  // What is held back, and what is not there, has no link.
  expect(await page.locator('article a[href]', { hasText: /Almanac|Secret/ }).count()).toBe(0);
  expect(asked).toEqual([]);
});

test('the preview stays while the mouse is on it, and goes with the mouse, Escape or a press elsewhere', async ({
  open,
}) => {
  const { page } = await open();
  await page.clock.install();
  await page.goto(sites.plain);
  const later = () => page.clock.runFor(5000);
  const appears = () =>
    expect
      .poll(async () => {
        await later();
        return card(page).count();
      })
      .toBe(1);
  const [target, elsewhere] = [link(page, 'Plot'), page.locator('h1')];
  await target.hover();
  await appears();
  await card(page).hover();
  await later();
  expect(await card(page).isVisible()).toBe(true);
  await elsewhere.hover();
  await later();
  expect(await card(page).count()).toBe(0);

  await target.hover();
  await appears();
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
  // It does not come back by itself, as long as the mouse stays.
  await target.hover({ position: { x: 2, y: 5 } });
  await later();
  expect(await card(page).count()).toBe(0);

  await elsewhere.hover();
  await later();
  await target.hover();
  await appears();
  await card(page).click();
  expect(await card(page).count()).toBe(1);
  await elsewhere.click();
  expect(await card(page).count()).toBe(0);
});

test('the keyboard shows it after a moment; screen readers hear how the page begins, not all of it', async ({
  open,
}) => {
  const { page, complaints } = await open();
  await page.goto(sites.plain);
  await page.locator('#site\\:main').focus();
  const target = link(page, 'Plot');
  for (let presses = 0; presses < 20 && !(await target.evaluate(element => element.matches(':focus'))); presses++) {
    await page.keyboard.press('Tab');
  }
  await card(page).waitFor();
  const description = () =>
    target.evaluate(element => {
      const ids = element.getAttribute('aria-describedby')?.trim();
      return ids ? document.getElementById(ids)?.textContent : ids;
    });
  expect(await description()).toMatch(/^Plots – Plot – Beans and peas, linked\. – one/);
  expect((await description())?.length).toBeLessThanOrEqual(200);
  expect(await card(page).getAttribute('aria-hidden')).toBe('true');
  await page.keyboard.press('Escape');
  expect([await card(page).count(), await description()]).toEqual([0, '']);
  expect(await target.evaluate(element => element.matches(':focus'))).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(() => lines(card(page))).toContain('Second part');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${sites.plain}plot/#second-part`);
  expect(complaints).toEqual([]);
});

test('a long press shows it beside the menu of the browser, a tap follows the link', async ({ open }) => {
  const { page } = await open({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto(sites.plain);
  const target = link(page, 'Plot');
  const box = await target.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await card(page).waitFor();
  // What the browser reports when it opens its own menu.
  await session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  const opensMenu = await target.evaluate(element =>
    element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
  );
  expect(opensMenu).toBe(true);
  expect(await card(page).isVisible()).toBe(true);
  const shown = await card(page).boundingBox();
  expect(shown && shown.x >= 0 && shown.x + shown.width <= 360).toBe(true);
  await page.locator('h1').tap();
  expect(await card(page).count()).toBe(0);
  await target.tap();
  await page.waitForURL(`${sites.plain}plot/`);
});

test('a page that cannot be fetched shows nothing, and is not asked for again', async ({ open }) => {
  const { page, complaints } = await open();
  await page.clock.install();
  const asked = fetched(page);
  await page.route('**/notes/plot/', route => route.abort());
  await page.goto(sites.plain);
  await expect
    .poll(async () => {
      await link(page, 'Plot').hover();
      await page.clock.runFor(1000);
      return asked;
    })
    .toEqual(['/notes/plot/']);
  await link(page, 'Plot:Links').hover();
  await page.clock.runFor(1000);
  await card(page).waitFor();
  await link(page, 'Plot').hover();
  await page.clock.runFor(1000);
  expect([await card(page).count(), asked]).toEqual([0, ['/notes/plot/', '/notes/plot/links/']]);
  expect(complaints.filter(line => line.startsWith('uncaught'))).toEqual([]);
});

test('backlinks and lists have previews, the ways around a page have none', async ({ open }) => {
  const { page } = await open();
  await page.clock.install();
  await page.goto(`${sites.plain}plot/`);
  await page.locator('.related-pages a[href$="/links/"]').first().hover();
  const appears = () =>
    expect
      .poll(async () => {
        await page.clock.runFor(1000);
        return card(page).count();
      })
      .toBe(1);
  await appears();
  for (const place of ['.breadcrumbs a', '.sidebar a[href$="/folder/"]', '.toc a', '.site-footer a']) {
    await page.locator(place).first().hover();
    await page.clock.runFor(1000);
    expect([place, await card(page).count()]).toEqual([place, 0]);
  }
  await page.goto(`${sites.plain}-/pages/`);
  await page.locator('main a[href$="/plot/"]').first().hover();
  await appears();
});

test('readers turn previews off in the footer, and authors with a setting', async ({ open }) => {
  const { page } = await open();
  await page.clock.install();
  await page.goto(sites.plain);
  await page.getByRole('checkbox', { name: 'Link previews' }).uncheck();
  await page.reload();
  const box = page.getByRole('checkbox', { name: 'Link previews' });
  expect(await box.isChecked()).toBe(false);
  const asked: string[] = [];
  page.on('request', request => /preview|\/plot\//.test(request.url()) && asked.push(request.url()));
  await link(page, 'Plot').hover();
  await page.clock.runFor(1000);
  expect([await card(page).count(), asked]).toEqual([0, []]);
  await box.check();
  await link(page, 'Plot').hover();
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return card(page).count();
    })
    .toBe(1);

  await page.goto(sites.off);
  expect(await box.count()).toBe(0);
  asked.length = 0;
  await link(page, 'Plot').hover();
  await page.clock.runFor(1000);
  expect([await card(page).count(), asked]).toEqual([0, []]);
});

describe.each([360, 1280])('%d px wide', width => {
  test.for(['plain', 'hebrew'] as const)(
    'it lies in the window, at the beginning of the link: %s',
    async (name, { open }) => {
      const { page } = await open({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
      const targets = [
        ['', 'Plot'],
        ['', 'the plot'],
        ['hebrew/', 'הגן'],
      ] as const;
      for (const [address, text] of targets) {
        await page.goto(sites[name] + address);
        const target = link(page, text);
        await target.hover();
        await card(page).waitFor();
        const [box, place] = await Promise.all([card(page).boundingBox(), target.boundingBox()]);
        if (!box || !place) throw new Error('not shown');
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(700);
        expect(box.y >= place.y + place.height || box.y + box.height <= place.y).toBe(true);
        const [one, other] = address === '' ? [box.x, place.x] : [box.x + box.width, place.x + place.width];
        if (width === 1280) expect(Math.abs(one - other)).toBeLessThan(2);
      }
    },
  );

  test('an open preview is accessible', async ({ open }) => {
    const { page } = await open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(sites.plain);
    await link(page, 'Plot').hover();
    await card(page).waitFor();
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
  });
});

test('nothing of a preview is printed', async ({ open }) => {
  const { page } = await open();
  await page.goto(sites.plain);
  await link(page, 'Plot').hover();
  await card(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await card(page).isVisible()).toBe(false);
});

test('the preview of a result of a search stands beside it, where there is room', async ({ open }) => {
  const { page } = await open({ viewport: { width: 1500, height: 900 } });
  const hoverResult = async () => {
    await page.goto(`${sites.plain}-/search/?q=beans`);
    const result = page.locator('[data-search-results] h2 a').first();
    await result.hover();
    return result;
  };
  const result = await hoverResult();
  await card(page).waitFor();
  const [list, preview] = [await page.locator('.search-results').boundingBox(), await card(page).boundingBox()];
  expect(preview?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0));
  expect(Math.abs((preview?.y ?? 0) - ((await result.boundingBox())?.y ?? 0))).toBeLessThan(200);
  await page.setViewportSize({ width: 1300, height: 900 });
  await hoverResult();
  await page.waitForTimeout(800);
  expect(await card(page).isVisible()).toBe(false);
});

test('the script of previews stays small', async () => {
  const assets = join(folder, 'plain/-/assets');
  const files = listFiles(assets).filter(file => /^preview\..*js$/.test(file));
  const sizes = await Promise.all(files.map(async file => gzipSync(await readFile(join(assets, file))).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(3000);
});
