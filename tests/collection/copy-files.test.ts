import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toFiles } from '../../src/collection/files.ts';
import { copyFiles } from '../../src/collection/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { makeFolder, makeNotebook, said } from '../support/folder.ts';

test('a file that has been deleted since the notebook was read, or is a folder now, is left out, with a message', async () => {
  const notebook = makeNotebook(['Home'], { 'Home/x y.png': 'x', 'Home/gone.png': 'x', 'Home/now a folder.png': 'x' });
  rmSync(join(notebook.folder, 'Home/gone.png'));
  rmSync(join(notebook.folder, 'Home/now a folder.png'));
  mkdirSync(join(notebook.folder, 'Home/now a folder.png'));
  const dir = makeFolder();
  expect(said({ messages: await copyFiles(notebook.attachments.values(), notebook.folder, dir) })).toEqual([
    'unreadable-file: Home/gone.png: `Home/gone.png` cannot be read: ENOENT: no such file or directory',
    'unreadable-file: Home/now a folder.png: `Home/now a folder.png` cannot be read: it is not a file',
  ]);
  expect(readFileSync(join(dir, '-/files/Home/x y.png'), 'utf8')).toBe('x');
});

test('an SVG is copied without scripts; one that cannot be decompressed is left out', async () => {
  const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
  const files = { 'Home/a.svg': svg('<script>alert(1)</script><g></g>'), 'Home/B.SVG': svg('<g onload="x"/>') };
  const notebook = makeNotebook(['Home'], { ...files, 'Home/broken.svgz': 'x' });
  writeFileSync(join(notebook.folder, 'Home/broken.svgz'), Buffer.of(0x1f, 0x8b, 0));
  const dir = makeFolder();
  const messages = await copyFiles(notebook.attachments.values(), notebook.folder, dir);
  expect(messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['unreadable-file', 'Home/broken.svgz']]);
  expect(readFileSync(join(dir, '-/files/Home/a.svg'), 'utf8')).toBe(svg('<g></g>'));
  expect(readFileSync(join(dir, '-/files/Home/B.SVG'), 'utf8')).toBe(svg('<g></g>'));
});

test('a file that cannot be written is an error, because the site would be incomplete', async () => {
  const notebook = makeNotebook(['Home'], { 'Home/x.png': 'x' });
  const dir = makeFolder({ '-/files': 'a file where the folder should be' });
  await expect(copyFiles(notebook.attachments.values(), notebook.folder, dir)).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test('a photo is copied without its place and device, unless the settings keep them; one that cannot be cleaned is not', async () => {
  const red = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  const photo = await red
    .withExif({ IFD0: { Model: 'Camera X' } })
    .jpeg()
    .toBuffer();
  const notebook = makeNotebook(['Home'], { 'Home/damaged.tif': 'II*\0 and no more', 'Home/a.txt': 'Camera X' });
  writeFileSync(join(notebook.folder, 'Home/photo.jpg'), photo);
  const attachments = openNotebook(notebook.folder).attachments.values().toArray();
  const copied = async (photoMetadata: 'remove' | 'keep') => {
    const dir = makeFolder();
    const messages = await copyFiles(toFiles(attachments, { ...notebook.site, photoMetadata }), notebook.folder, dir);
    const folder = join(dir, '-/files/Home');
    return {
      rules: messages.map(({ ruleId, file }) => `${ruleId}: ${file}`),
      files: readdirSync(folder),
      photo: readFileSync(join(folder, 'photo.jpg')),
    };
  };
  const cleaned = await copied('remove');
  expect(cleaned.rules).toEqual(['photo-not-cleaned: Home/damaged.tif']);
  expect(cleaned.files).toEqual(['a.txt', 'photo.jpg']);
  expect(cleaned.photo.includes('Camera X')).toBe(false);
  expect((await sharp(cleaned.photo).metadata()).width).toBe(8);
  const kept = await copied('keep');
  expect(kept).toEqual({ rules: [], files: ['a.txt', 'damaged.tif', 'photo.jpg'], photo });
});
