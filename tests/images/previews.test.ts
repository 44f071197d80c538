import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageMetadata, Pictures } from '../../src/images/index.ts';
import { Previews } from '../../src/images/previews.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } }).toColourspace('srgb');
const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><title>A drawing</title><rect width="50" height="50"/></svg>`;

/** The preview of a page that shows these files, in this order. */
async function previewOf(files: Record<string, string | Buffer>) {
  const named = Object.entries(files).map(([name, content]) => [`Home/${name}`, content]);
  const folder = makeFolder({ 'Home.txt': header, ...Object.fromEntries(named) });
  const notebook = openNotebook(folder);
  const attachments = [...notebook.attachments.values()];
  const cacheDir = join(folder, '.cache');
  const pictures = new Pictures(cacheDir);
  for (const attachment of attachments) pictures.start(attachment);
  await pictures.ready(attachments);
  const previews = new Previews(cacheDir, notebook);
  // Addresses as in Markdown.
  const shown = Object.keys(files).map(name => ({ address: encodeURI(`/-/files/Home/${name}`), alt: '' }));
  const picture = await previews.of(shown, imageMetadata(notebook, pictures));
  return { picture, published: previews.files().map(({ address }) => address), cache: join(cacheDir, 'previews') };
}

test('the first picture that is neither an icon nor a strip, unchanged', async () => {
  const { picture, published } = await previewOf({
    'icon.png': await plain(64, 64).png().toBuffer(),
    'strip.png': await plain(900, 200).png().toBuffer(),
    'ribbon.png': await plain(300, 1200).png().toBuffer(),
    'no picture.pdf': '%PDF-',
    'ein Büro.jpg': await plain(400, 300).jpeg().toBuffer(),
    'later.png': await plain(400, 300).png().toBuffer(),
  });
  expect(picture).toEqual({
    address: '/-/files/Home/ein%20Büro.jpg',
    ...{ width: 400, height: 300, type: 'image/jpeg', alt: '' },
  });
  expect(published).toEqual([]);
});

test('nothing if no picture is suitable', async () => {
  const { picture } = await previewOf({ 'icon.svg': svg(24, 24), 'broken.png': 'no picture' });
  expect(picture).toBeUndefined();
});

test('a drawing as a PNG, as wide as a preview', async () => {
  const { picture, published, cache } = await previewOf({ 'drawing.svg': svg(600, 300) });
  expect(picture).toEqual({
    address: expect.stringMatching(/^\/-\/images\/\w+\.png$/),
    ...{ width: 1200, height: 600, type: 'image/png', alt: 'A drawing' },
  });
  expect(published).toEqual([picture?.address]);
  expect(readdirSync(cache).length).toBe(2);
});

test('a smaller copy of a photo that is too large', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const photo = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
  expect(photo.length).toBeGreaterThan(1_000_000);
  const { picture, cache } = await previewOf({ 'photo.jpg': photo });
  expect(picture).toMatchObject({ width: 1200, height: 800, type: 'image/jpeg' });
  const [jpg = ''] = readdirSync(cache).filter(name => name.endsWith('.jpg'));
  expect(statSync(join(cache, jpg)).size).toBeLessThan(1_000_000);
});
