import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolations } from './axe.ts';
import { test } from './test.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } })
    .png({ compressionLevel: 0 })
    .toBuffer();

/** Builds the site of a notebook and serves it until the test is over. */
async function publish(files: Record<string, string | Uint8Array>, base = '/'): Promise<string> {
  const out = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-pictures-')));
  onTestFinished(() => rm(out, { recursive: true }));
  const { code, stderr } = await zimlight(['build', makeFolder(files), '--out', out, '--base', base]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const server = await serve(['preview', out, '--port', '4500']);
  onTestFinished(() => server.stop());
  return server.url;
}

test('a picture that a reader comes near is there, in the size that the screen needs', async ({ site, open }) => {
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
    ...{ src: '/-/files/Pod/pod-lifecycle.png', lazy: true, width: '1440', height: '4492' },
    ...{ chosen: '1440.webp', narrower: true, description: 'Pending: in order, the' },
    alt: 'The life of a Pod: its five phases, what moves it between them, and how it is deleted.',
  });
});

for (const width of [390, 1280]) {
  test(`a click enlarges a picture that stands on end, ${width} px wide`, async ({ site, open }) => {
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

const odd = [
  ...['100%.png', 'a b.png', 'ü.png', 'U\u0308b.png', 'a#b.png', '50%25.png', 'A.png', 'a.png', '日本.png', '🙂.png'],
  ...['am&p.png', 'semi;colon.png', 'dollar$.png', 'q"uote.png', "ap'os.png", 'plus+.png', 'comma,.png', 'sq[1].png'],
];

test('files are found whatever they are called', async ({ open }) => {
  const large = await plain(1300, 100);
  const small = await plain(40, 30);
  const names = [...odd, 'sub/z.png'];
  const note = [...odd.map(name => `{{./${name}}}`), '{{.\\sub\\z.png}}', '[[./x?.pdf]]', ''].join('\n\n');
  const files = names.map((name, index) => [`Home/${name}`, index % 2 ? small : large] as const);
  const site = await publish(
    { 'Home.txt': header + note, ...Object.fromEntries(files), 'Home/x?.pdf': 'x', 'Home/not #1 linked?.zip': 'x' },
    '/notes/',
  );
  const { page, complaints } = await open();
  await page.goto(site);
  const widths = await page.locator('article img').evaluateAll(async elements => {
    const pictures = elements as HTMLImageElement[];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map(picture => picture.decode()));
    return pictures.map(picture => Number(picture.getAttribute('width')));
  });
  expect(widths).toEqual(names.map((_, index) => (index % 2 ? 40 : 1300)));
  const addresses = await page
    .locator('article a, .attachments a')
    .evaluateAll(links => (links as HTMLAnchorElement[]).filter(link => !link.hash).map(link => link.href));
  const answers = addresses.map(async address => (await fetch(address)).status);
  expect(await Promise.all(answers)).toEqual([...names, 'x?.pdf', 'not #1 linked?.zip'].map(() => 200));
  const listed = await page.locator('.attachments').textContent();
  expect(listed?.trim().split(/\s*\n\s*/)).toEqual(['Attachments', 'not #1 linked?.zip', 'ZIP, 1 byte']);
  expect(complaints).toEqual([]);
});

test('players come with a link to download what they play, and axe finds nothing', async ({ open }) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>A</title><desc>About A</desc></svg>';
  const site = await publish({
    'Home.txt': `${header}{{./talk.wav}}\n\n{{./film.webm}} in a line\n\n{{./slides.pdf}}\n\n{{./a.svg}} {{./a.svg}}\n`,
    ...{ 'Home/talk.wav': 'RIFF', 'Home/film.webm': 'x', 'Home/slides.pdf': '%PDF-1.4', 'Home/a.svg': svg },
    ...{ 'Home/left.txt': 'x'.repeat(1500), 'Home/page10.csv': '', 'Home/page9.csv': '' },
  });
  const { page } = await open();
  await page.goto(site);
  const players = await page
    .locator('.player')
    .evaluateAll(elements =>
      elements.map(({ tagName, firstElementChild, textContent }) => [tagName, firstElementChild?.tagName, textContent]),
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
