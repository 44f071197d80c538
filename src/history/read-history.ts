import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Message, message } from '../messages.ts';
import { type Notebook, pageNameOf } from '../notebook/index.ts';
import { readCommitted } from './committed.ts';
import { GitError } from './git.ts';
import { type PagePast, type PageState, Replay } from './replay.ts';
import { readUncommitted } from './working-tree.ts';

export type { PagePast } from './replay.ts';

/** What git tells of a notebook. */
export interface History {
  /** Every page that there ever was, in the order in which they came to be. */
  pages: PagePast[];
  /** Number of steps that it has, what is not committed among them. */
  steps: number;
  /** Path of a page's file, from the notebook's folder → the page, in {@link History.pages}, and its last commit. */
  notes: Map<string, Pick<PageState, 'page' | 'changed'>>;
  /** Paths of pages' files that differ from what was committed last, or never were. */
  uncommitted: Set<string>;
  /** Is the beginning of the history cut off? */
  shallow: boolean;
  /** Is it unknown what was in the notes before? */
  partial: boolean;
}

/**
 * Reads the history of a notebook that is kept with git, also where it is only a part of its repository, or was in
 * another folder of it.
 *
 * @param cacheDir the notebook's cache folder, if it has one: what was committed is read anew only after another commit
 * @returns `history`: nothing where git knows nothing of the notebook; `messages`: why it does not tell all
 */
export async function readHistory(
  notebook: Notebook,
  cacheDir?: string,
): Promise<{ history?: History; messages: Message[] }> {
  try {
    const { prefix, shallow, partial, past } = await readCommitted(notebook, cacheDir);
    if (past.steps === 0) return { messages: [] };
    const { files, changes, versions } = await readUncommitted(notebook, prefix, past);
    if (changes.length > 0) {
      const replay = new Replay(versions, path => pageNameOf(path, notebook.settings), past);
      replay.step(past.end, changes, { changed: undefined, others: [] });
    }
    const notes = new Map([...past.end.notes].map(([path, place]) => [path.slice(prefix.length), place]));
    const history = { pages: past.pages, steps: past.steps + 1, notes, uncommitted: files, shallow, partial };
    const lacking = [
      ...(shallow ? ['history-cut-off' as const] : []),
      ...(partial ? ['history-partial' as const] : []),
    ];
    return { history, messages: lacking.map(rule => message(rule)) };
  } catch (error) {
    const reason = reasonOf(error, notebook.folder);
    return { messages: reason ? [message('history-unreadable', { reason })] : [] };
  }
}

/** Why a history cannot be read; nothing where there is none to be read. @throws what is no fault of git's */
function reasonOf(error: unknown, folder: string): string | undefined {
  if (error instanceof GitError) return error.nothing ? undefined : error.message;
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  let above = folder;
  while (!existsSync(join(above, '.git')) && above !== dirname(above)) above = dirname(above);
  return existsSync(join(above, '.git')) ? 'git is not installed' : undefined;
}
