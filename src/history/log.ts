import { fields, text } from './git.ts';

/** A file at two moments. Paths start at the repository's root; a blob is git's digest of what is in the file. */
export interface Change {
  /** Where it was; nothing for a new file. */
  from?: string;
  /** Where it is; nothing for one that was deleted. */
  to?: string;
  before?: string;
  after?: string;
}

/** One commit of the history, with its changes since its first parent. */
export interface Commit {
  hash: string;
  parents: string[];
  /** When it was committed, ISO 8601. */
  date: string;
  /** As the repository's `.mailmap` has it. */
  author: string;
  changes: Change[];
}

/** So many files may be compared with as many others for each commit; beyond that, git finds those that are equal. */
const MOST_COMPARED = 1000;

/**
 * Reads the history of some files, each commit behind its parents. Side branches are part of it, also where a merge
 * undid them; commits that changed none of the files are not.
 *
 * @param folder in the repository
 * @param pathspecs which files; from the repository's root
 * @param exact find only renamed files that stayed the same: what a partial clone lacks would have to be fetched
 */
export async function readLog(folder: string, pathspecs: string[], exact: boolean): Promise<Commit[]> {
  const found = await fields(folder, [
    'log',
    ...['-z', '--raw', '--no-abbrev', '--format=%x01%H%x09%P%x09%cI%x09%aN'],
    ...['--topo-order', '--reverse', '--full-history', '--simplify-merges', '--parents', '--diff-merges=first-parent'],
    ...[exact ? '-M100%' : '-M', `-l${MOST_COMPARED}`, '--no-ext-diff', '--', ...pathspecs],
  ]);
  const commits: Commit[] = [];
  for (let i = 0; i < found.length; i++) {
    const field = (found[i] as string).replace(/^\n/, '');
    if (field.startsWith('\x01')) {
      const [hash = '', parents = '', date = '', author = ''] = field.slice(1).split('\t');
      commits.push({ hash, parents: parents.split(' ').filter(Boolean), date, author: text(author), changes: [] });
    } else if (field.startsWith(':')) {
      const [, , before = '', after = '', status = ''] = field.split(' ');
      const from = text(found[++i] as string);
      const to = /^[RC]/.test(status) ? text(found[++i] as string) : from;
      commits.at(-1)?.changes.push({
        ...(/^[AC]/.test(status) ? {} : { from, before }),
        ...(status.startsWith('D') ? {} : { to, after }),
      });
    }
  }
  return commits;
}
