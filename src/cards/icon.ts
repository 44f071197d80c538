import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mime from 'mime';

/** Larger files are not icons. */
const MAX_ICON_BYTES = 2_000_000;
const favicon = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));

/** The icon of a notebook: an image file's content, and a digest of it. */
export interface Icon {
  content: Buffer;
  digest: string;
}

/**
 * Reads the icon of a notebook, or else the site's favicon.
 *
 * @param file the notebook's own icon, if it has one: an absolute path
 */
export function readIcon(file?: string): Icon {
  const isIcon = file !== undefined && mime.getType(file)?.startsWith('image/') && isSmallFile(file);
  const content = readFileSync(isIcon ? file : favicon);
  return { content, digest: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}

function isSmallFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MAX_ICON_BYTES;
  } catch {
    return false;
  }
}
