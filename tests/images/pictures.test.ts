import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { Pictures } from '../../src/images/pictures.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';

/** The pictures of a notebook with these files. */
function notebookOf(files: Record<string, string | Buffer>) {
  const folder = makeFolder({ 'Home.txt': header, ...files });
  const cacheDir = join(folder, '.cache');
  const path = (name: string) => join(folder, name);

  const look = async () => {
    const attachments = [...openNotebook(folder).attachments.values()];
    const pictures = new Pictures(cacheDir);
    for (const attachment of attachments) pictures.start(attachment);
    await pictures.ready(attachments);
    const facts = Object.fromEntries(attachments.map(file => [file.path, pictures.metadataOf(file)]));
    return {
      facts,
      files: pictures.files(attachments),
      messages: pictures.finish(attachments).map(({ file, reason }) => `${file}: ${reason}`),
    };
  };
  return { path, look, cache: join(cacheDir, 'images') };
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } }).toColourspace('srgb');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 1000"/>';

test('every picture has its size; large ones have versions, and themselves unless a version has their width', async () => {
  const wide = await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer();
  const { look } = notebookOf({
    'Home/small.png': await plain(30, 20).png().toBuffer(),
    'Home/wide.png': wide,
    'Home/very wide.png': await plain(4000, 20).png({ compressionLevel: 0 }).toBuffer(),
    'Home/drawing.svg': svg,
    'Home/photo.jpg': await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    'Home/notes.zip': 'PK',
  });
  const { facts, files, messages } = await look();
  const digests = (address: string) => address.replace(/[\da-f]{32}/, 'DIGEST');
  const shown = JSON.parse(JSON.stringify(facts), (key, value) => (key === 'address' ? digests(value) : value));
  expect(shown).toEqual({
    'Home/small.png': { width: 30, height: 20 },
    'Home/wide.png': {
      width: 1200,
      height: 600,
      srcset: [480, 960, 1200].map(width => ({ address: `/-/images/DIGEST-${width}.webp`, width })),
    },
    'Home/very wide.png': {
      width: 4000,
      height: 20,
      srcset: [
        ...[480, 960, 1440].map(width => ({ address: `/-/images/DIGEST-${width}.webp`, width })),
        { address: '/-/files/Home/very%20wide.png', width: 4000 },
      ],
    },
    'Home/drawing.svg': { width: 2000, height: 1000 },
    'Home/photo.jpg': { width: 20, height: 40 },
    'Home/notes.zip': {},
  });
  expect(files.map(({ address }) => digests(address))).toEqual(
    [480, 960, 1440, 480, 960, 1200].map(width => `/-/images/DIGEST-${width}.webp`),
  );
  for (const { file } of files) expect(statSync(file).size).toBeLessThan(wide.length);
  expect(messages).toEqual([]);
});

test('versions are made once for the same content, whatever the name', async () => {
  const content = await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer();
  const { look, path, cache } = notebookOf({ 'Home/a.png': content });
  const first = await look();
  const made = () => readdirSync(cache).map(name => [name, statSync(join(cache, name)).mtimeMs]);
  const before = made();

  writeFileSync(path('Home/b.png'), content);
  utimesSync(path('Home/a.png'), 1, 1);
  const second = await look();
  expect(made()).toEqual(before);
  expect(second.files).toEqual(first.files);
  expect(second.facts['Home/b.png']).toEqual(second.facts['Home/a.png']);
});

test('facts and versions are the same in whatever order pictures are started', async () => {
  const folder = makeFolder({
    'Home.txt': header,
    'Home/a.png': await plain(1500, 600).png({ compressionLevel: 0 }).toBuffer(),
    'Home/b.png': await plain(1200, 900).png({ palette: true, compressionLevel: 0 }).toBuffer(),
    'Home/broken.png': (await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5000),
    'Home/c.jpg': await plain(3000, 50).jpeg({ quality: 100 }).toBuffer(),
  });
  const attachments = [...openNotebook(folder).attachments.values()];
  const look = async (cacheDir: string, order: typeof attachments) => {
    const pictures = new Pictures(cacheDir);
    for (const attachment of order) pictures.start(attachment);
    await pictures.ready(order);
    return {
      facts: attachments.map(file => pictures.metadataOf(file)),
      versions: pictures.files(attachments).map(({ address, file }) => [address, readFileSync(file)]),
      messages: pictures.finish(attachments),
    };
  };
  const forward = await look(join(folder, '.forward'), attachments);
  expect(forward.versions.length).toBeGreaterThan(5);
  expect(await look(join(folder, '.backward'), attachments.toReversed())).toEqual(forward);
});

test('only changed files are read again', async () => {
  const { look, path } = notebookOf({ 'Home/a.png': await plain(30, 20).png().toBuffer() });
  utimesSync(path('Home/a.png'), 1000, 1000);
  const { size } = statSync(path('Home/a.png'));
  await look();
  writeFileSync(path('Home/a.png'), readFileSync(path('Home/a.png')).fill(0));
  utimesSync(path('Home/a.png'), 1000, 1000);
  expect(statSync(path('Home/a.png')).size).toBe(size);
  expect((await look()).facts['Home/a.png']).toEqual({ width: 30, height: 20 });

  writeFileSync(path('Home/a.png'), await plain(31, 20).png().toBuffer());
  expect((await look()).facts['Home/a.png']).toEqual({ width: 31, height: 20 });
});

test('a lost version is made again', async () => {
  const { look, cache } = notebookOf({ 'Home/a.png': await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer() });
  const { files } = await look();
  rmSync(String(files[0]?.file));
  await look();
  expect(readdirSync(cache).filter(name => name.endsWith('.webp')).length).toBe(files.length);
});

test('a picture that cannot be read is reported every time, and has no versions', async () => {
  const broken = (await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 5000);
  const { look } = notebookOf({ 'Home/broken.png': broken, 'Home/empty.jpg': '', 'Home/empty.svg': '' });
  const messages = [
    'Home/broken.png: `Home/broken.png` cannot be read as a picture: its content is damaged or incomplete',
  ];
  for (let build = 0; build < 2; build++) {
    expect(await look()).toEqual({
      facts: {
        'Home/broken.png': { width: 1200, height: 600 },
        'Home/empty.jpg': { unshown: 'content' },
        'Home/empty.svg': { unshown: 'content' },
      },
      files: [],
      messages,
    });
  }
});

test('of a TIFF, which browsers do not show, there is a version to show, however small it is', async () => {
  const scan = (width: number, height: number) => plain(width, height).tiff({ compression: 'lzw' }).toBuffer();
  const { look } = notebookOf({ 'Home/small.tif': await scan(30, 20), 'Home/wide.tiff': await scan(4000, 20) });
  const { facts, messages } = await look();
  expect(
    Object.values(facts).map(({ width, srcset, shown }) => [width, srcset?.map(({ width }) => width), shown]),
  ).toEqual([
    [30, [30], expect.stringMatching(/^\/-\/images\/.*-30\.webp$/)],
    [4000, [480, 960, 1440], expect.stringMatching(/-1440\.webp$/)],
  ]);
  expect(messages).toEqual([]);
});

test('what browsers cannot show is told apart: other formats, other files, and pointers of Git LFS', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  const { look } = notebookOf({
    ...{ 'Home/a.heic': 'x', 'Home/b.psd': 'x', 'Home/c.png': '<!doctype html>', 'Home/d.svg': 'x' },
    ...{ 'Home/e.jpg': pointer, 'Home/f.svg': pointer, 'Home/g.tif': 'x' },
  });
  expect(Object.values((await look()).facts).map(({ unshown }) => unshown)).toEqual([
    ...['format', 'format', 'content', 'content', 'pointer', 'pointer', 'content'],
  ]);
});

test('without versions, nothing is written, and what can be known from the beginnings of files is the same', async () => {
  const folder = makeFolder({
    'Home.txt': header,
    'Home/wide.png': await plain(1200, 600).png({ compressionLevel: 0 }).toBuffer(),
    'Home/scan.tif': await plain(30, 20).tiff().toBuffer(),
    'Home/page.png': '<!doctype html>',
    'Home/header.png': (await plain(1200, 600).png().toBuffer()).subarray(0, 30),
    'Home/photo.heic': 'x',
  });
  const cacheDir = join(folder, '.cache');
  const attachments = [...openNotebook(folder).attachments.values()];
  const pictures = new Pictures(cacheDir, { versions: false });
  for (const attachment of attachments) pictures.start(attachment);
  await pictures.ready(attachments);
  expect(Object.fromEntries(attachments.map(file => [file.name, pictures.metadataOf(file)]))).toEqual({
    'wide.png': { width: 1200, height: 600 },
    'scan.tif': { width: 30, height: 20 },
    'page.png': { unshown: 'content' },
    'header.png': { width: 1200, height: 600 },
    'photo.heic': { unshown: 'format' },
  });
  expect(pictures.finish(attachments).map(({ file }) => file)).toEqual(['Home/header.png']);
  expect(existsSync(cacheDir)).toBe(false);
});
