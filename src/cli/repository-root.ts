import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the git repository that a folder is in, or else the folder itself. @param folder absolute path */
export function repositoryRoot(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above;
    if (above === dirname(above)) return folder;
  }
}
