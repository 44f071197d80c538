import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBase } from '../address/index.ts';
import { headerRules } from '../security/index.ts';

/**
 * Writes the file `_headers`, which Netlify, Cloudflare and others read.
 *
 * @param dir folder of the built site
 * @param filesOnly whether other pages than the notebook's are in the folder, for which the rules for pages are too strict
 */
export async function writeHeadersFile(dir: string, base: string, filesOnly = false): Promise<void> {
  await writeFile(join(dir, '_headers'), headersFile(base, filesOnly));
}

/** The text of the file: each rule is a line with a pattern of paths, and indented lines with headers. */
export function headersFile(base: string, filesOnly = false): string {
  return headerRules
    .filter(([pattern]) => !filesOnly || pattern.startsWith('/-/'))
    .flatMap(([pattern, headers]) => [
      `${withBase(pattern, base)}\n`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`),
    ])
    .join('');
}
