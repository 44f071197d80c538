import { isUtf8 } from 'node:buffer';
import { statSync } from 'node:fs';
import { type File, openNotebook, type Page } from '../notebook/index.ts';
import { type History, readHistory } from './read-history.ts';

/** The last change of a note. */
export interface LastChange {
  /** ISO 8601; local time without a zone if it is the time of a file. */
  date?: string | undefined;
  /** As git knows the author; nothing if the change is not committed. */
  author?: string | undefined;
}

/**
 * Finds out when the notes of a notebook were last changed: the date of the commit that last changed a note's content,
 * whatever its file was called then; or the time of its file, if the note was changed since, or is not in git. In a
 * shallow clone, that is the time of the checkout, so a note whose last commit is missing has its Creation-Date. So have
 * all notes if the history cannot be read, and one that is not found in it under a name that is not UTF-8.
 *
 * @param folder the notebook's folder
 * @param known its history, if it has been read already
 * @param modified tells when a file was last written, in milliseconds, if that is known
 * @returns a function of a page and its Creation-Date; it returns no date for a page without a note
 */
export async function readLastChanges(
  folder: string,
  known?: { history?: History; unreadable?: true },
  modified: (file: File) => number | undefined = () => undefined,
): Promise<(page: Page, created?: string) => LastChange> {
  const { history, unreadable } = known ?? (await readHistory(openNotebook(folder)));
  return ({ file }, created) => {
    if (!file) return {};
    const committed = history?.notes.get(file.path.normalize('NFC'))?.changed;
    if (history && !history.uncommitted.has(file.path) && (committed || history.shallow)) {
      return committed ?? { date: created };
    }
    if (unreadable || (history && !committed && !isUtf8(file.bytes))) return { date: created };
    return { date: savedAt(file, modified(file)) ?? created };
  };
}

/** When a file was last written, in local time: readers see the author's day. Nothing if the file has gone. */
function savedAt({ bytes }: File, modified: number | undefined): string | undefined {
  try {
    const time = modified === undefined ? statSync(bytes).mtime : new Date(Math.round(modified));
    return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  } catch {
    return undefined;
  }
}
