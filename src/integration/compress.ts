import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../files/index.ts';
import { takeInParallel } from '../threads/in-parallel.ts';

/** Files of text. What else is in a site is compressed already: pictures, and Pagefind's files. */
const text = /\.(?:html|css|m?js|json|xml|atom|svg|txt|md|csv|tsv|ics|tex|dot|ya?ml|xhtml)$/i;
/** A smaller file is sent in one packet, compressed or not. */
const MIN_BYTES = 1400;
/** Node compresses four files at a time; a few more are read meanwhile. */
const CONCURRENCY = 8;

const compressors: [extension: string, compress: (content: Buffer) => Promise<Buffer>][] = [
  ['.gz', content => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION })],
  [
    '.br',
    content => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ],
];

/** What the names of the compressed files end in. */
export const compressedExtensions = compressors.map(([extension]) => extension);

/**
 * Writes `x.gz` and `x.br` beside each file `x` of text, unless they would not be smaller. Servers send them without
 * compressing anything themselves, and smaller than they would.
 *
 * @param dir folder of the site
 */
export async function compressFiles(dir: string): Promise<void> {
  const files = listFiles(dir)
    .filter(path => text.test(path))
    .values();
  await takeInParallel(files, CONCURRENCY, path => compressFile(join(dir, path)));
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < MIN_BYTES) return;
  for (const [extension, compress] of compressors) {
    const compressed = await compress(content);
    if (compressed.length < content.length) await writeFile(file + extension, compressed);
  }
}
