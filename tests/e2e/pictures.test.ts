import { join } from 'node:path';
import type { Route } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { header, writeFiles } from '../support/folder.ts';
import { elsewhere, hostileFiles, hostileMarkdown, hostileZim } from '../support/hostile-constructs.ts';
import { temporaryFolder } from '../support/repository.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolations } from './axe.ts';
import { gotoIdle } from './goto-idle.ts';
import { test } from './test.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } })
    .png({ compressionLevel: 0 })
    .toBuffer();

test('a picture loads when it comes near the window, in the size that the screen needs', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await page.goto(`${site}pod/`, { waitUntil: 'load' });
  const picture = page.locator('article img');
  await expect.poll(() => picture.evaluate((element: HTMLImageElement) => element.complete)).toBe(true);
  const found = await picture.evaluate((element: HTMLImageElement) => ({
    ...{ src: element.getAttribute('src'), alt: element.alt, lazy: element.loading === 'lazy' },
    ...{ width: element.getAttribute('width'), height: element.getAttribute('height') },
    ...{ chosen: element.currentSrc.replace(/.*-(?=\d+\.webp$)/, ''), narrower: element.width < innerWidth },
    description: document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent.slice(0, 22),
  }));
  expect(found).toEqual({
    ...{ src: '/-/files/Pod/pod-lifecycle.png', lazy: true, width: '1392', height: '4828' },
    ...{ chosen: '1392.webp', narrower: true, description: 'Pending: in order, the' },
    alt: 'The life of a Pod: its five phases, what moves it between them, and how it is deleted.',
  });
});

for (const width of [390, 1280]) {
  test(`a click enlarges a tall picture, ${width} px wide`, async ({ site, open }) => {
    const { page, complaints } = await open({ viewport: { width, height: 800 } });
    await page.goto(`${site}pod/`, { waitUntil: 'load' });
    const onPage = await page.locator('article img').boundingBox();
    await page.locator('a.enlarge').click();
    const enlarged = page.locator('dialog.enlarged img');
    await expect.poll(async () => (await enlarged.boundingBox())?.width).toBeGreaterThan(1.25 * (onPage?.width ?? 0));
    const dialog = page.locator('dialog.enlarged');
    const end = await dialog.evaluate(element => {
      element.scrollTo(0, element.scrollHeight);
      return (element.querySelector('img')?.getBoundingClientRect().bottom ?? 0) <= innerHeight + 1;
    });
    expect(end).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
}

/** Many hosts send no headers: a file must be harmless without them. */
async function asWithoutHeaders(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { 'content-type': response.headers()['content-type'] ?? '' } });
}

const names = [
  ...['100%.png', 'a b.png', 'ü.png', 'U\u0308b.png', 'a#b.png', '50%25.png', 'A.png', 'a.png', '日本.png', '🙂.png'],
  ...['am&p.png', 'semi;colon.png', 'dollar$.png', 'q"uote.png', "ap'os.png", 'plus+.png', 'comma,.png', 'sq[1].png'],
];

describe('a notebook with files of all kinds', () => {
  const folder = temporaryFolder(afterAll);
  let url: string;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const large = await plain(1300, 100);
    const small = await plain(40, 30);
    const pictures = [...names, 'sub/z.png'].map((name, index) => [`Home/${name}`, index % 2 ? small : large] as const);
    const links = [...names.map(name => `{{./${name}}}`), '{{.\\sub\\z.png}}', '[[./x?.pdf]]', ''].join('\n\n');
    const players = '{{./talk.wav}}\n\n{{./film.webm}} in a line\n\n{{./slides.pdf}}\n\n{{./a.svg}} {{./a.svg}}\n';
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>A</title><desc>About A</desc></svg>';
    writeFiles(join(folder, 'notes'), {
      'zimlight.yaml': 'publish:\n  attachments: all\n',
      ...{ 'Home.txt': header + links, 'Home/x?.pdf': 'x', 'Home/not #1 linked?.zip': 'x' },
      ...Object.fromEntries(pictures),
      'Players.txt': header + players,
      ...{
        'Players/talk.wav': 'RIFF',
        'Players/film.webm': 'x',
        'Players/slides.pdf': '%PDF-1.4',
        'Players/a.svg': svg,
      },
      ...{
        'Hostile.txt': `${header}${hostileZim.join('\n\n')}\n`,
        'Hostile_too.md': `---\nCreation-Date: 2026-01-01\n---\n${hostileMarkdown.join('\n\n')}\n`,
      },
      ...Object.fromEntries(Object.entries(hostileFiles).map(([name, content]) => [`Hostile/${name}`, content])),
      ...{ 'Players/left.txt': 'x'.repeat(1500), 'Players/page10.csv': '', 'Players/page9.csv': '' },
    });
    const out = join(folder, 'site');
    const built = await zimlight(['build', join(folder, 'notes'), '--out', out, '--base', '/notes/']);
    expect([built.code, built.stderr]).toEqual([0, '']);
    ({ url, stop } = await serve(['preview', out]));
  });
  afterAll(() => stop?.());

  test('shows and links files with any name', async ({ open }) => {
    const { page, complaints } = await open();
    await page.goto(url);
    const widths = await page.locator('article img').evaluateAll(async elements => {
      const pictures = elements as HTMLImageElement[];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(pictures.map(picture => picture.decode()));
      return pictures.map(picture => Number(picture.getAttribute('width')));
    });
    expect(widths).toEqual([...names, 'sub/z.png'].map((_, index) => (index % 2 ? 40 : 1300)));
    const addresses = await page
      .locator('article a, .attachments a')
      .evaluateAll(links => (links as HTMLAnchorElement[]).filter(link => !link.hash).map(link => link.href));
    const answers = addresses.map(async address => (await fetch(address)).status);
    expect(await Promise.all(answers)).toEqual([...names, 'sub/z.png', 'x?.pdf', 'not #1 linked?.zip'].map(() => 200));
    const bullets = page.locator('.attachments ul').evaluate(list => getComputedStyle(list).listStyleType);
    expect(await bullets).toBe('none');
    const listed = (await page.locator('.attachments').allInnerTexts()).join('');
    expect(listed.trim().split(/\s*\n\s*/)).toEqual(['Attachments', 'not #1 linked?.zip ZIP, 1 byte']);
    expect(complaints).toEqual([]);
  });

  test.for(['hostile/', 'hostile-too/', '-/files/Hostile/a.svg'])(
    'runs no script and loads nothing from elsewhere: %s',
    async (address, { open }) => {
      const { page, complaints } = await open();
      const dialogs: string[] = [];
      page.on('dialog', dialog => {
        dialogs.push(dialog.message());
        return dialog.dismiss();
      });
      if (address.endsWith('.svg')) await page.route('**/*.svg', asWithoutHeaders);
      await gotoIdle(page, url + address);
      for (const type of ['click', 'mouseover', 'focus', 'toggle']) {
        await page.locator('article *, svg *').evaluateAll((elements, type) => {
          for (const element of elements) element.dispatchEvent(new Event(type, { cancelable: true }));
        }, type);
      }
      expect({ dialogs, complaints }).toEqual({ dialogs: [], complaints: [] });
      expect(await page.locator(`article [src*="${elsewhere}"]`).count()).toBe(0);
    },
  );

  test('offers files that would run as downloads', async ({ open }) => {
    const { page } = await open();
    await page.goto(`${url}hostile/`);
    const links = page.locator('.attachments a');
    expect(
      await links.evaluateAll(found => found.map(link => [link.textContent.trim(), link.hasAttribute('download')])),
    ).toEqual(Object.keys(hostileFiles).map(name => [name, name !== 'a.svg']));
    const answers = Object.keys(hostileFiles).map(name => fetch(`${url}-/files/Hostile/${name}`));
    const dispositions = (await Promise.all(answers)).map(({ headers }) => headers.get('content-disposition'));
    expect(dispositions).toEqual([null, ...Array(4).fill('attachment')]);
  });

  test('has players with a link to download the file, and is accessible', async ({ open }) => {
    const { page } = await open();
    await page.goto(`${url}players/`);
    const players = await page
      .locator('.player')
      .evaluateAll(elements =>
        elements.map(({ tagName, firstElementChild, textContent }) => [
          tagName,
          firstElementChild?.tagName,
          textContent,
        ]),
      );
    expect(players).toEqual([
      ['FIGURE', 'AUDIO', 'Download talk.wav (4 bytes)'],
      ['SPAN', 'VIDEO', 'Download film.webm (1 byte)'],
      ['FIGURE', 'OBJECT', 'Download slides.pdf (8 bytes)'],
    ]);
    const listed = await page.locator('.attachments li').allTextContents();
    expect(listed.map(text => text.replace(/\s+/g, ' ').trim())).toEqual([
      'left.txt TXT, 1.5 kB',
      'page9.csv CSV, 0 bytes',
      'page10.csv CSV, 0 bytes',
    ]);
    expect(await axeViolations(page)).toEqual([]);
  });
});
