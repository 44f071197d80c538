import { expect } from 'vitest';
import { gotoIdle } from './goto-idle.ts';
import { test } from './test.ts';

test('arrow keys walk over the map, Tab leaves it, and Enter opens a page', async ({ site, open }) => {
  const { page, complaints } = await open();
  await page.goto(`${site}-/map/`);
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('text:last-of-type')?.textContent);
  const links = page.locator('#site\\:map a');
  expect(await links.count()).toBeGreaterThan(50);
  await page.locator('.map .skip-link').focus();
  await page.keyboard.press('Tab');
  const first = await focused();
  const walked = new Set([first]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key);
    walked.add(await focused());
  }
  expect(walked.size).toBeGreaterThan(3);
  const address = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg') !== null)).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(url => url.pathname === address);
  expect(complaints).toEqual([]);
});

test('the lines of the page that a reader points at stand out', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}-/map/`);
  const lit = page.locator('.map-lit');
  expect(await lit.getAttribute('d')).toBe('');
  await page.locator('#site\\:map a', { hasText: 'Apple' }).hover();
  expect(await lit.getAttribute('d')).toMatch(/^M\d+ \d+Q/);
});

test('on a phone the middle of the map is in view at first', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 780 } });
  await page.goto(`${site}-/map/`);
  const [left, hidden] = await page
    .locator('.map:has(> svg)')
    .evaluate(map => [map.scrollLeft, map.scrollWidth - map.clientWidth]);
  expect(hidden).toBeGreaterThan(100);
  expect(left).toBeCloseTo((hidden ?? 0) / 2, -1);
});

/** How small the letters of a picture are on the screen, in pixels. */
const smallestText = (map: SVGElement) =>
  Math.min(
    ...[...map.querySelectorAll('text')].map(text => {
      const { a: scale = 1 } = text.getScreenCTM() ?? {};
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    }),
  );

test.for([360, 1280])('at %i pixels the map has letters that can be read', async (width, { site, open }) => {
  const { page } = await open({ viewport: { width, height: 780 } });
  await page.goto(`${site}-/map/`);
  expect(await page.locator('#site\\:map').evaluate(smallestText)).toBeGreaterThanOrEqual(12);
});

test('on a phone the map of a page has all of its titles in view, one side below the other', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 780 } });
  await page.goto(`${site}networking/service/`);
  await page.locator('.related-map summary').click();
  const map = page.frameLocator('.related-map iframe').locator('svg');
  await map.getByRole('link', { name: 'NetworkPolicy' }).waitFor();
  expect(await map.evaluate(smallestText)).toBeGreaterThanOrEqual(13);
  const frame = await page.locator('.related-map iframe').boundingBox();
  const titles = await map.locator('a').evaluateAll(links => links.map(link => link.getBoundingClientRect().toJSON()));
  expect(
    titles.filter(
      ({ left, right, bottom }) => left < 0 || right > (frame?.width ?? 0) || bottom > (frame?.height ?? 0),
    ),
  ).toEqual([]);
  const [source, target] = ['Deployment', 'NetworkPolicy'].map(name => map.getByRole('link', { name }).boundingBox());
  expect((await target)?.y).toBeGreaterThan((await source)?.y ?? 0);
});

test('without scripts every page of the map is a link, and a link jumps over them', async ({ garden, open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${garden}-/map/`);
  await page.locator('.map .skip-link').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/-/pages/');
  await page.goto(`${garden}-/map/`);
  await page.locator('#site\\:map').getByRole('link', { name: 'Weather' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/weather/');
});

test('the map of a page is loaded when it is opened, in the theme of the page, and leads to pages', async ({
  garden,
  open,
}) => {
  const { page, complaints } = await open({ colorScheme: 'light' });
  const loaded: string[] = [];
  page.on('request', request => void loaded.push(new URL(request.url()).pathname));
  await gotoIdle(page, `${garden}garden/trees/apple/`);
  const maps = () => loaded.filter(path => path.endsWith('/-/map/garden/trees/apple.svg'));
  expect(maps()).toEqual([]);
  await page.locator('#site\\:theme').click();
  await page.locator('.related-map summary').click();
  const map = page.frameLocator('.related-map iframe');
  const weather = map.getByRole('link', { name: 'Weather' });
  await weather.waitFor();
  expect(maps().length).toBe(1);
  expect(await map.locator('svg').getAttribute('data-theme')).toBe('dark');
  expect(await map.locator('a').allTextContents()).toEqual(['Apple', 'Gardening', 'Weather', 'Garden']);
  await weather.click();
  await page.waitForURL('**/weather/');
  expect(complaints).toEqual([]);
});
