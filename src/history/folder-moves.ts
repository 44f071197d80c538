import { decodeField, GitError, readFields } from './git.ts';

/** A commit that moved the notebook's folder. Paths end with `/`; an empty path is the repository itself. */
export interface FolderMove {
  hash: string;
  from: string;
  to: string;
}

/**
 * Finds the folders of its repository in which a notebook was before, by the renames of one of its files.
 *
 * @param folder the notebook's folder
 * @param file a file that has always been in it, such as `notebook.zim`
 * @returns the last move first
 */
export async function readFolderMoves(folder: string, file: string): Promise<FolderMove[]> {
  const args = ['log', '--follow', '-z', '-M', '--diff-filter=R', '--name-status', '--format=%x01%H', '--', file];
  const found = await readFields(folder, args).catch(error => {
    if (error instanceof GitError) return [];
    throw error;
  });
  const moves: FolderMove[] = [];
  let hash = '';
  for (let i = 0; i < found.length; i++) {
    const field = (found[i] as string).replace(/^\n/, '');
    if (field.startsWith('\x01')) hash = field.slice(1);
    else if (/^R\d+$/.test(field)) {
      const [from, to] = [decodeField(found[++i] as string), decodeField(found[++i] as string)];
      if (from.endsWith(`/${file}`) || from === file) {
        moves.push({ hash, from: from.slice(0, -file.length), to: to.slice(0, -file.length) });
      }
    }
  }
  return moves;
}
