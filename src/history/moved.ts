import { fields, GitError, text } from './git.ts';

/** The notebook's folder was somewhere else before a commit. Paths end with `/`, or are empty for the repository itself. */
export interface FolderMove {
  hash: string;
  from: string;
  to: string;
}

/**
 * Finds out where in its repository a notebook was before, by a file that has moved along.
 *
 * @param folder the notebook's folder
 * @param file one that is in it all along, such as `notebook.zim`
 * @returns the last move first
 */
export async function readFolderMoves(folder: string, file: string): Promise<FolderMove[]> {
  const args = ['log', '--follow', '-z', '-M', '--diff-filter=R', '--name-status', '--format=%x01%H', '--', file];
  const found = await fields(folder, args).catch(error => {
    if (error instanceof GitError) return [];
    throw error;
  });
  const moves: FolderMove[] = [];
  let hash = '';
  for (let i = 0; i < found.length; i++) {
    const field = (found[i] as string).replace(/^\n/, '');
    if (field.startsWith('\x01')) hash = field.slice(1);
    else if (/^R\d+$/.test(field)) {
      const [from, to] = [text(found[++i] as string), text(found[++i] as string)];
      if (from.endsWith(`/${file}`) || from === file) {
        moves.push({ hash, from: from.slice(0, -file.length), to: to.slice(0, -file.length) });
      }
    }
  }
  return moves;
}
