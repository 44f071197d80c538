import { decodeField, readFields } from './git.ts';

/** A change of a file. Paths start at the repository's root; a blob is git's digest of a file's content. */
export interface FileChange {
  /** Path before; nothing for a new file. */
  from?: string;
  /** Path after; nothing for a deleted file. */
  to?: string;
  /** Blob before. */
  before?: string;
  /** Blob after. */
  after?: string;
}

/** A commit, with its changes since its first parent. */
export interface Commit {
  hash: string;
  parents: string[];
  /** Commit date, ISO 8601. */
  date: string;
  /** As in the repository's `.mailmap`. */
  author: string;
  changes: FileChange[];
}

/** Git compares at most this many deleted with this many new files of a commit; beyond it, only equal ones match. */
const RENAME_LIMIT = 1000;

/**
 * Reads the history of some files, each commit after its parents. It includes side branches, even if a merge discarded
 * them, but no commits that changed none of the files.
 *
 * @param folder in the repository
 * @param pathspecs the files, from the repository's root
 * @param exact detect only renames without a change: a partial clone lacks the contents to compare
 */
export async function readLog(folder: string, pathspecs: string[], exact: boolean): Promise<Commit[]> {
  const found = await readFields(folder, [
    'log',
    ...['-z', '--raw', '--no-abbrev', '--format=%x01%H%x09%P%x09%cI%x09%aN'],
    ...['--topo-order', '--reverse', '--full-history', '--simplify-merges', '--parents', '--diff-merges=first-parent'],
    ...[exact ? '-M100%' : '-M', `-l${RENAME_LIMIT}`, '--no-ext-diff', '--', ...pathspecs],
  ]);
  const commits: Commit[] = [];
  for (let i = 0; i < found.length; i++) {
    const field = (found[i] as string).replace(/^\n/, '');
    if (field.startsWith('\x01')) {
      const [hash = '', parents = '', date = '', author = ''] = field.slice(1).split('\t');
      commits.push({
        hash,
        parents: parents.split(' ').filter(Boolean),
        date,
        author: decodeField(author),
        changes: [],
      });
    } else if (field.startsWith(':')) {
      const [, , before = '', after = '', status = ''] = field.split(' ');
      const from = decodeField(found[++i] as string);
      const to = /^[RC]/.test(status) ? decodeField(found[++i] as string) : from;
      commits.at(-1)?.changes.push({
        ...(/^[AC]/.test(status) ? {} : { from, before }),
        ...(status.startsWith('D') ? {} : { to, after }),
      });
    }
  }
  return commits;
}
