import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Message, message } from '../messages.ts';
import { type FileFacts, type Notebook, pageNameOf } from '../notebook/index.ts';
import { readCommitted } from './committed.ts';
import { GitError } from './git.ts';
import type { PageHistory } from './page-history.ts';
import { HistoryReplay, type PageState } from './replay.ts';
import { readUncommitted } from './working-tree.ts';

export type { PageHistory } from './page-history.ts';

/** The history of a notebook, from git. */
export interface History {
  /** Every page that ever existed, in the order in which they were created. */
  pages: PageHistory[];
  /** The number of steps: commits, and one for the changes that are not committed. */
  steps: number;
  /** Path of a page's file, from the notebook's folder → index in {@link History.pages}, and the last commit. */
  notes: Map<string, Pick<PageState, 'page' | 'changed'>>;
  /** Paths of pages' files that differ from the last commit, or are not in it. */
  uncommitted: Set<string>;
  /** Whether it is a shallow clone, without the oldest commits. */
  shallow: boolean;
  /** Whether it is a partial clone, without the contents of old files. */
  partial: boolean;
}

/**
 * Reads the history of a notebook in git. The notebook may be a folder of its repository, and may have been moved.
 *
 * @param cacheDir the notebook's cache folder: if given, commits are only read again after a new one
 * @param facts what is known about the notebook's files; notes that have not changed are not read
 * @returns `history`: nothing if the notebook is not in git, or `unreadable`; `messages`: the reasons why it is incomplete
 */
export async function readHistory(
  notebook: Notebook,
  cacheDir?: string,
  facts?: FileFacts,
): Promise<{ history?: History; unreadable?: true; messages: Message[] }> {
  // Starting git takes longer than looking for a repository.
  if (!isInRepository(realpathSync(notebook.folder))) return { messages: [] };
  try {
    const { prefix, head, shallow, partial, replayed } = await readCommitted(notebook, cacheDir);
    if (replayed.steps === 0) return { messages: [] };
    const { files, changes, versions } = await readUncommitted(notebook, { prefix, head, replayed }, facts);
    if (changes.length > 0) {
      const replay = new HistoryReplay(versions, path => pageNameOf(path, notebook.settings), replayed);
      replay.step(replayed.end, changes, { changed: undefined, others: [] });
    }
    const notes = new Map([...replayed.end.notes].map(([path, state]) => [path.slice(prefix.length), state]));
    const history = { pages: replayed.pages, steps: replayed.steps + 1, notes, uncommitted: files, shallow, partial };
    const gaps = [...(shallow ? ['history-cut-off' as const] : []), ...(partial ? ['history-partial' as const] : [])];
    return { history, messages: gaps.map(rule => message(rule)) };
  } catch (error) {
    const reason = reasonOf(error, notebook.folder);
    return reason ? { unreadable: true, messages: [message('history-unreadable', { reason })] } : { messages: [] };
  }
}

/** Why a history cannot be read; nothing if there is none. @throws errors that are not git's */
function reasonOf(error: unknown, folder: string): string | undefined {
  if (error instanceof GitError) return error.noHistory ? undefined : error.message;
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return isInRepository(folder) ? 'git is not installed' : undefined;
}

/** Whether a folder, or one above it, is the working tree of a repository. */
function isInRepository(folder: string): boolean {
  let above = folder;
  while (!existsSync(join(above, '.git')) && above !== dirname(above)) above = dirname(above);
  return existsSync(join(above, '.git'));
}
