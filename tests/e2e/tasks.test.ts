import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { header, writeFiles } from '../support/folder.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolationsInBothSchemes } from './axe.ts';
import { test } from './test.ts';

const garden = `====== Garden ======
==== To do ====
${'Filler that moves the list out of view. '.repeat(400)}

[ ] Fix the fence by the lane !! < 2026-02-14 @anna
	[ ] Buy posts
[ ] Prune the apple trees < 2999-12-31

TODO Milk @shop
`;

let folder = '';
let site = '';
let stop = async () => {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimlight-tasks-'));
  const notebook = join(folder, 'notebook');
  writeFiles(notebook, {
    'notebook.zim': '[Notebook]\nname=Tasks\n',
    'Home.txt': `${header}====== Home ======\n`,
    'Garden.txt': `${header}${garden}`,
    'Garden/Trees.txt': `${header}====== Trees ======\n[ ] Water the young ones\n`,
  });
  const out = join(folder, 'site');
  const { code, stderr } = await zimlight(['build', notebook, '--out', out, '--language', 'en']);
  expect(code, stderr).toBe(0);
  ({ url: site, stop } = await serve(['preview', out]));
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

test('tasks are listed with what is known about them; the past is marked when the page is read', async ({ open }) => {
  const { page, complaints } = await open();
  await page.goto(`${site}-/tasks/`);
  const texts = await page.locator('main h2, .task-list > li > a').allInnerTexts();
  expect(texts).toEqual([
    ...['February 2026', 'Fix the fence by the lane', 'Buy posts'],
    ...['December 2999', 'Prune the apple trees', 'No due date', 'Milk', 'Water the young ones'],
  ]);
  const facts = await page.locator('.task-facts').first().locator('li').allInnerTexts();
  expect(facts).toEqual(['due February 14, 2026 overdue', '!!', '@anna', 'Garden']);
  expect(await page.locator('.tasks strong').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a page, and the card of a section, say how many tasks are open below', async ({ open }) => {
  const { page } = await open();
  await page.goto(site);
  expect(await page.locator('.section-cards p').last().textContent()).toBe('Open tasks: 5');
  await page.goto(`${site}garden/`);
  const below = page.getByRole('navigation', { name: 'Subpages' });
  expect(await below.getByRole('list').ariaSnapshot()).toBe(
    '- list:\n  - listitem:\n    - link "Trees":\n      - /url: /garden/trees/\n    - text: "Open tasks: 1"',
  );
});

test('without scripts, tasks show their days', async ({ open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${site}-/tasks/`);
  expect(await page.locator('time').allInnerTexts()).toEqual(['due February 14, 2026', 'due December 31, 2999']);
});

for (const [text, element] of [
  ['Fix the fence by the lane', '[data-bullet]'],
  ['Milk', 'p'],
] as const) {
  test(`the task “${text}” leads to its line, far below its heading`, async ({ open }) => {
    const { page } = await open();
    await page.goto(`${site}-/tasks/`);
    await page.locator('.task-list a', { hasText: text }).first().click();
    await page.waitForURL('**/garden/**');
    const line = page.locator(`article ${element}`, { hasText: text }).last();
    await expect.poll(() => line.evaluate(line => line.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(new URL(page.url()).hash).toMatch(/^#to-do:~:text=/);
  });
}

test('sections, tags and labels have lists of their own', async ({ open }) => {
  const { page } = await open();
  await page.goto(`${site}-/tasks/`);
  await page.getByRole('navigation', { name: 'Arrange by' }).getByRole('link', { name: 'Page' }).click();
  await page.locator('.tag-list a', { hasText: 'Garden' }).click();
  await page.waitForURL('**/-/tasks/section/1/garden/');
  expect(await page.locator('main h2').allInnerTexts()).toEqual(['Garden', 'Trees\nGarden']);
  await page.locator('.task-facts a', { hasText: '@anna' }).click();
  await page.waitForURL('**/-/tasks/tag/anna/');
  expect(await page.locator('.task-list > li > a').allInnerTexts()).toEqual(['Fix the fence by the lane', 'Buy posts']);
  await page.goto(`${site}-/pages/`);
  await page.getByRole('link', { name: 'Open tasks: 5' }).click();
  await page.waitForURL('**/-/tasks/section/1/garden/');
});

for (const address of ['', 'priority/', 'page/', 'section/1/garden/', 'tag/', 'tag/anna/', 'label/todo/']) {
  test(`the list of tasks at /-/tasks/${address} is accessible, and as narrow as a phone`, async ({ open }) => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site}-/tasks/${address}`);
    expect(await axeViolationsInBothSchemes(page)).toEqual({ light: [], dark: [] });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
