import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import send from 'send';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { portOf } from '../../src/server/listen.ts';
import { elementsOf } from '../support/article.ts';
import { header, writeFiles } from '../support/folder.ts';
import { hostileFiles, hostileMarkdown, hostileZim } from '../support/hostile-constructs.ts';
import { temporaryFolder } from '../support/repository.ts';
import { zimlight } from '../support/zimlight.ts';
import { writeNotes } from './notes.ts';
import { clipboard, granted, inMenu } from './share-menu.ts';
import { test } from './test.ts';

/** A server that knows nothing of Zimlight: it sends files, and the site is in a folder of it. */
function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) =>
    send(request, (request.url ?? '').replace(/\?.*/, ''), { root: folder }).pipe(response),
  );
  return new Promise(resolve => server.listen(0, 'localhost', () => resolve(server)));
}

const folder = temporaryFolder(afterAll);
let server: Server;
/** The two places of the same site; their names are such that a URL has to encode them. */
const places = { 'from disk': '', 'below a path of a server': '' };

beforeAll(async () => {
  const notes = join(folder, 'notes');
  await writeNotes(notes);
  const picture = await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  writeFiles(notes, {
    'zimlight.yaml': 'aliases:\n  Old weather: Weather\npublish:\n  attachments: all\n',
    'Pictures.txt': `${header}{{./wide.png}} and [[./plan.txt]]\n\n'''\nselect 1;\n'''\n\n$1$ {{{code: lang="sh"\nls\n}}}\n`,
    ...{ 'Pictures/wide.png': picture, 'Pictures/plan.txt': 'Dig.' },
    'Hostile.txt': `${header}${hostileZim.join('\n\n')}\n`,
    'Hostile_too.md': `---\nCreation-Date: 2026-01-01\n---\n${hostileMarkdown.join('\n\n')}\n`,
    ...Object.fromEntries(Object.entries(hostileFiles).map(([name, content]) => [`Hostile/${name}`, content])),
  });
  const root = join(folder, 'disk #1 of 100%');
  const { code, stderr } = await zimlight(['build', notes, '--portable', '--out', join(root, 'my notes')]);
  expect([code, stderr]).toEqual([0, '']);
  server = await serveFolder(root);
  places['from disk'] = pathToFileURL(join(root, 'my notes/')).href;
  places['below a path of a server'] = `http://localhost:${portOf(server)}/my%20notes/`;
});
afterAll(() => server?.close());

test('every address in a portable site is relative, and that of a file in it', async () => {
  const site = join(folder, 'disk #1 of 100%', 'my notes');
  const root = pathToFileURL(`${site}/`).href;
  const files = new Set(listFiles(site).map(path => pathToFileURL(join(site, path)).href));
  const lost: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html') || file.startsWith(`${root}-/files/`)) continue;
    for (const { properties } of elementsOf(await readFile(new URL(file), 'utf8'))) {
      const candidates = String(properties.srcSet ?? '').split(/,\s+/);
      const urls = [properties.href, properties.src, properties.data, properties.action, properties.dataTo];
      for (const url of [...urls, ...candidates.map(candidate => candidate.split(' ')[0])].map(url =>
        String(url ?? ''),
      )) {
        if (url === '' || /^(?:[a-z]+:|\/\/|#)/i.test(url)) continue;
        if (!files.has(new URL(url, file).href.replace(/[?#].*/, ''))) lost.push(`${file.slice(root.length)}: ${url}`);
      }
    }
  }
  expect(files.size).toBeGreaterThan(500);
  expect(lost).toEqual([]);
  expect([...files].filter(file => /_headers|_redirects|\/404|tree.*json$/.test(file))).toEqual([]);
  expect(await readFile(join(site, 'garden/index.md'), 'utf8')).toContain('(../weather/)');
});

describe.each(Object.keys(places) as (keyof typeof places)[])('a portable site %s', place => {
  const offline = place === 'from disk';

  test('has its styles and pictures, and links that lead to pages', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}index.html`);
    expect(await page.locator('main').evaluate(main => getComputedStyle(main).display)).not.toBe('block');
    await page.locator('article').getByText('the apple tree').click();
    await page.waitForURL(`${places[place]}garden/trees/apple/index.html`);
    await page.locator('.breadcrumbs').getByRole('link', { name: 'Garden', exact: true }).first().click();
    await page.waitForURL(`${places[place]}garden/index.html`);
    await page.goto(`${places[place]}pictures/index.html`);
    const image = page.locator('article img');
    expect(
      await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.currentSrc)),
    ).toMatch(/\/-\/images\/\w+-\d+\.webp$/);
    expect(
      await page
        .locator('pre')
        .first()
        .evaluate(pre => getComputedStyle(pre).overflowX),
    ).toBe('auto');
    expect(complaints).toEqual([]);
    await page.locator('article').getByText('plan.txt').click();
    await page.waitForURL(`${places[place]}-/files/Pictures/plan.txt`);
    expect(await page.textContent('body')).toBe('Dig.');
  });

  test('shows previews of pages, with their pictures', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}index.html`);
    const preview = page.locator('.preview');
    await page.locator('article').getByText('the apple tree').hover();
    await preview.locator('.preview-text').getByText('Pruned in winter').waitFor();
    expect(await preview.locator('.preview-path').textContent()).toBe('Garden › Trees');
    await page.goto(`${places[place]}-/pages/index.html`);
    await page.locator('main a', { hasText: 'Pictures' }).hover();
    const picture = preview.locator('img');
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.src))).toMatch(
      /\/-\/images\/\w+-480\.webp$/,
    );
    expect(complaints).toEqual([]);
  });

  test('shows a section as one document', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}garden/index.html`);
    await page.locator('.share summary').click();
    await page.getByRole('link', { name: 'Print with subpages' }).click();
    await page.locator('.print-section[data-state=complete]').waitFor();
    expect(await page.locator('.print-contents a').allTextContents()).toEqual([
      'Garden',
      'Beds',
      'Carrot',
      'Trees',
      'Apple',
      'Pear',
    ]);
    await page.locator('article').getByRole('link', { name: 'the weather' }).click();
    await page.waitForURL(`${places[place]}weather/index.html`);
    expect(complaints).toEqual([]);
  });

  test('loads further parts of the page tree, and keeps them unfolded', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}garden/index.html`);
    const sidebar = page.locator('#site\\:sidebar');
    const branch = sidebar.locator('li', { has: page.getByText('Cycle', { exact: true }) });
    await branch.locator('button').first().click();
    await expect.poll(() => branch.locator('ul a').count()).toBe(100);
    await branch.getByText('30 more').click();
    await expect.poll(() => branch.locator('ul a').count()).toBe(130);
    await branch.getByText('Step 130').click();
    await page.waitForURL(`${places[place]}cycle/step-130/index.html`);
    expect(await branch.locator('ul [aria-current]').textContent()).toBe('Step 130');
    expect(complaints).toEqual([]);
  });

  test('finds pages, by its field and by the address of a search', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}garden/trees/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('sharp knife');
    await page.locator('[role=listbox][aria-busy=false] [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${places[place]}garden/trees/apple/index.html**`);
    await page.locator('article mark.search-match').first().waitFor();
    await page.goto(`${places[place]}-/search/index.html?q=wether%20tag:soil`);
    await page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
    await page.locator('input[name=q]').fill('section:Garden:Trees soil');
    await page.locator('[data-page="Garden:Trees:Apple"]').waitFor();
    await expect.poll(() => page.url()).toBe(`${places[place]}-/search/index.html?q=section%3AGarden%3ATrees%20soil`);
    await page.locator('.facets').getByText('fruit').click();
    await page.locator('[data-page="Garden:Trees:Apple"] h2 a').click();
    await page.waitForURL(`${places[place]}garden/trees/apple/index.html**`);
    expect(complaints).toEqual([]);
  });

  test('redirects from former addresses and permalinks, and has lists', async ({ open }) => {
    const { page, complaints } = await open({ offline });
    await page.goto(`${places[place]}old-weather/index.html?q=1#x`);
    await page.waitForURL(`${places[place]}weather/index.html?q=1#x`);
    await page.goto(`${places[place]}-/tags/soil/index.html`);
    await page.locator('main').getByRole('link', { name: 'Carrot' }).click();
    await page.waitForURL(`${places[place]}garden/beds/carrot/index.html`);
    expect(complaints).toEqual([]);
  });

  test('keeps the theme that was chosen, and copies links and Markdown', async ({ open }) => {
    const { page, complaints } = await open({ offline, ...(offline ? {} : granted) });
    await page.goto(`${places[place]}garden/index.html`);
    await page.locator('#site\\:theme').click();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const chosen = await theme();
    expect(chosen).not.toBe('system');
    await page.goto(`${places[place]}weather/index.html`);
    expect(await theme()).toBe(chosen);
    if (offline) {
      await page.evaluate(() => {
        navigator.clipboard.write = async ([item]) => {
          document.title = await (await (item as ClipboardItem).getType('text/plain')).text();
        };
        navigator.clipboard.writeText = async text => {
          document.title = text;
        };
      });
    }
    const copied = () => (offline ? page.title() : clipboard(page));
    const copy = async (entry: string) => {
      await page.locator('.share summary').click();
      await inMenu(page, entry).click();
    };
    await copy('Copy link');
    await expect.poll(copied).toBe(`${places[place]}weather/index.html`);
    await copy('Copy page as Markdown');
    await expect.poll(copied).toMatch(/^# Weather/m);
    expect(complaints).toEqual([]);
  });

  test.for(['hostile', 'hostile-too'])(
    'lets no note run a script or load from elsewhere: %s',
    async (name, { open }) => {
      const { page, complaints } = await open();
      const dialogs: string[] = [];
      page.on('dialog', dialog => {
        dialogs.push(dialog.message());
        return dialog.dismiss();
      });
      await page.goto(`${places[place]}${name}/index.html`);
      for (const type of ['click', 'mouseover', 'focus', 'toggle']) {
        await page.locator('article *, svg *').evaluateAll((elements, type) => {
          for (const element of elements) element.dispatchEvent(new Event(type, { cancelable: true }));
        }, type);
      }
      expect({ dialogs, complaints }).toEqual({ dialogs: [], complaints: [] });
    },
  );
});
