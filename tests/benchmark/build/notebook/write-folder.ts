import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a folder: their paths in it, and their texts. */
export type Files = [path: string, text: string][];

/** Writes files, and makes the folders they need. */
export function writeFolder(folder: string, files: Files): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
