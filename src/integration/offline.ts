import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResolvedSettings } from '../collection/index.ts';
import { workerFile } from '../offline/shared/worker-file.ts';
import { offlineWorker, retiredWorker } from '../offline/worker-script.ts';
import { hashedFolders } from '../security/index.ts';

/** The files right in these folders of a site are what every page, and the search, need. */
const shellFolders = ['-/assets', '-/search', '-/pagefind'];

/**
 * Writes the worker with which readers read without a network. A site without one has a script that removes it: whoever
 * visited the site while it had one would have it for ever.
 *
 * @param dir folder of the built site
 */
export async function writeOfflineWorker({ offline }: ResolvedSettings, dir: string): Promise<void> {
  const script = offline === 'on' ? offlineWorker(await shellOf(dir), hashedFolders) : retiredWorker;
  await writeFile(join(dir, workerFile), script);
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
  return ['', ...files.map(name => name.replace(/index\.html$/, ''))].sort();
}
