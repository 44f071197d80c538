import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mime from 'mime';

/** Larger files, in bytes, are no icons. */
const largest = 2_000_000;
const favicon = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));

/** A notebook's icon: the file's content, and a digest of it. */
export interface Icon {
  content: Buffer;
  digest: string;
}

/**
 * The icon that stands for a notebook: its own, or that of the site.
 *
 * @param file of the notebook's icon, if it has one: an absolute path
 */
export function iconOf(file?: string): Icon {
  const own = file !== undefined && mime.getType(file)?.startsWith('image/') && statSync(file).size <= largest;
  const content = readFileSync(own ? file : favicon);
  return { content, digest: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}
