import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/index.ts';

let version: string | undefined;

/**
 * A digest of this package's own code. As part of a cache key it keeps a newer Zimlight from using what an older one
 * made. It covers all of `src/` but code for browsers, so that nobody has to list which files a result depends on.
 */
export function codeVersion(): string {
  version ??= digestOf(join(import.meta.dirname, '../../src'));
  return version;
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of listFiles(folder).sort()) {
    if (/\.m?[jt]s$/.test(name) && !name.includes('/client/')) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(folder, name)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
