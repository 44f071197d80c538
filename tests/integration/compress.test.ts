import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { compressFiles } from '../../src/integration/compress.ts';
import { makeFolder } from '../support/folder.ts';

const page = '<p>A paragraph like another.\n'.repeat(200);
const noise = createHash('shake256', { outputLength: 5000 }).digest();

test('text files get two compressed copies; pictures, small files and files that would grow get none', async () => {
  const files = { 'a/index.html': page, '-/x.JSON': page, 'x.png': noise, 'small.html': '<p>x', 'noise.txt': noise };
  const folder = makeFolder(files);
  await compressFiles(folder);
  expect(listFiles(folder).sort()).toEqual(
    [...Object.keys(files), ...['a/index.html', '-/x.JSON'].flatMap(name => [`${name}.br`, `${name}.gz`])].sort(),
  );
  const read = (name: string) => readFileSync(join(folder, name));
  expect(brotliDecompressSync(read('a/index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('a/index.html.gz')).toString()).toBe(page);
});

test('the same file is compressed to the same bytes', async () => {
  const [one, other] = [makeFolder({ 'a.html': page }), makeFolder({ 'a.html': page })];
  await Promise.all([one, other].map(compressFiles));
  for (const name of ['a.html.gz', 'a.html.br']) {
    expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name)))).toBe(true);
  }
});
