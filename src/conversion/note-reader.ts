import { hash } from 'node:crypto';
import { type FileFacts, type Notebook, type Page, readRegularFile } from '../notebook/index.ts';
import type { NoteFacts } from '../publish/note-facts.ts';
import type { Workers } from './workers.ts';

const noNote: NoteFacts = { digest: '', tags: [], parts: 0, secrets: [] };

/**
 * Finds out what guards want to know about the notes of a notebook. Only those that have changed are read.
 *
 * @param known what is known about the files; the rest is added
 * @returns a function that returns what is known about the note of a page
 */
export async function readNotes(
  notebook: Notebook,
  known: FileFacts,
  workers: Workers,
): Promise<(page: Page) => NoteFacts> {
  const unread = [...notebook.pages.values()].filter(page => page.file && !isKnown(page, known));
  const read = await workers.readNotes(unread);
  const notes = new Map(unread.map((page, i) => [page.name, read[i] as NoteFacts]));
  for (const [i, { format, file }] of unread.entries()) {
    // What cannot be read now may be readable the next time.
    if (file && read[i]?.digest) known.set(file.path, factName(format), read[i]);
  }
  return ({ name, format, file }) =>
    (file && (notes.get(name) ?? known.get<NoteFacts>(file.path, factName(format)))) ?? noNote;
}

/** What is known about a page's note, if the last command has read it and it has not changed. */
export function knownNote({ format, file }: Page, known: FileFacts): NoteFacts | undefined {
  return file ? known.get(file.path, factName(format)) : undefined;
}

const factName = (format: Page['format']) => `note ${format}`;

/** Whether everything is known about a note. If its file may have changed, its digest is compared with the former one. */
function isKnown({ format, file }: Page, known: FileFacts): boolean {
  if (!file) return true;
  if (known.get(file.path, factName(format))) return true;
  const former = known.former<NoteFacts>(file.path, factName(format));
  if (!former || digestOfFile(file.bytes) !== former.digest) return false;
  known.set(file.path, factName(format), former);
  return true;
}

function digestOfFile(path: Buffer): string | undefined {
  try {
    return hash('sha256', readRegularFile(path));
  } catch {
    return undefined;
  }
}
