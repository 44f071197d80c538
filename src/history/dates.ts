import { statSync } from 'node:fs';
import { openNotebook, type Page } from '../notebook/index.ts';
import { type History, readHistory } from './read-history.ts';

/** When a note was last changed, ISO 8601, and by whom, where git knows it. */
export interface Change {
  date?: string | undefined;
  author?: string | undefined;
}

/**
 * Finds out when the notes of a notebook were last changed: when what a note says was last committed, wherever it was
 * then, or when it was saved, if it has changed since or is not kept with git. Where the history is cut off, the time of
 * a file is only that of its checkout: then it is the Creation-Date.
 *
 * @param folder the notebook's folder
 * @param known its history, if it has been read
 * @returns a function of a page and its Creation-Date; no date where there is no note or none to be had
 */
export async function readChanges(
  folder: string,
  known?: { history?: History },
): Promise<(page: Page, created?: string) => Change> {
  const { history } = known ?? (await readHistory(openNotebook(folder)));
  return ({ file }, created) => {
    if (!file) return {};
    const committed = history?.notes.get(file.path.normalize('NFC'))?.changed;
    if (history && !history.uncommitted.has(file.path) && (committed || history.shallow)) {
      return committed ?? { date: created };
    }
    return { date: savedAt(file.bytes) ?? created };
  };
}

/** When a file was last written, by the clock on the wall: readers see the day that it was for the author. */
function savedAt(path: Buffer): string | undefined {
  const time = statSync(path, { throwIfNoEntry: false })?.mtime;
  return time && new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
