import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/index.ts';

let version: string | undefined;

/**
 * A digest of this package's own code. As part of a cache key it keeps a newer Zimlight from using what an older one
 * made. It covers all of `src/`, or of `lib/` in the package, but code for browsers, so that nobody has to list which files a
 * result depends on. The program that renders pages has a digest of its own.
 */
export function codeVersion(): string {
  version ??= digestOf(join(import.meta.dirname, '..'));
  return version;
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of listFiles(folder).sort()) {
    if (/(?<!\.d)\.m?[jt]s$/.test(name) && !/\/client\/|^program\//.test(name)) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(folder, name)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
