import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The absolute path of a notebook's folder. @throws {Error} if there is no such folder */
export function notebookFolder(folder: string): string {
  const root = resolve(folder);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) return root;
  throw new Error(`There is no notebook: ${root} is not a folder`);
}
