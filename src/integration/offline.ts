import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerFile } from '../offline/shared/worker-file.ts';
import { withShell } from '../offline/worker-script.ts';

/** This file, and the files right in these folders of a site, are what every page, and the search, need. */
const shellFile = '-/words.json';
const shellFolders = ['-/assets', '-/search', '-/pagefind'];

/** Tells the worker of a built site what to keep from the start. @param dir folder of the site */
export async function completeOfflineWorker(dir: string): Promise<void> {
  const file = join(dir, workerFile);
  await writeFile(file, withShell(await readFile(file, 'utf8'), await shellOf(dir)));
}

async function shellOf(dir: string): Promise<string[]> {
  const listed = await Promise.all(
    shellFolders.map(async folder => {
      if (!existsSync(join(dir, folder))) return [];
      const entries = await readdir(join(dir, folder), { withFileTypes: true });
      return entries.filter(entry => entry.isFile()).map(({ name }) => `${folder}/${encodeURIComponent(name)}`);
    }),
  );
  const files = listed.flat().filter(name => !/\.(?:br|gz)$/.test(name));
  return ['', shellFile, ...files.map(name => name.replace(/index\.html$/, ''))].sort();
}
