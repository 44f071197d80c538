import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/index.ts';

/** Copies the files of a folder of the package. The package may be read-only; the copies are not. */
export async function copyFolder(from: string, to: string): Promise<void> {
  for (const path of listFiles(from)) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readFile(join(from, path)));
  }
}
