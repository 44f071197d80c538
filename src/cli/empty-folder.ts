import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Creates a folder, or empties it except for its `.git`, which belongs to people who publish by pushing. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== '.git') await rm(join(folder, name), { recursive: true });
  }
}
