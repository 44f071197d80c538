import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { listFiles } from '../../src/files/index.ts';
import { type Notebook, openNotebook } from '../../src/notebook/index.ts';

/** The header of a note as Zim writes it, with the blank line after it. */
export const header = 'Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n';

/** Writes files into a folder, and makes the folders they need. @param files path → content */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Makes a folder with these files, path → content. It is deleted after the test. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFiles(folder, files);
  return folder;
}

/** All files below a folder: path → content, with a character for each byte. */
export function readFolder(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map(path => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** A notebook with these pages. Other files can be added, path → content. */
export function makeNotebook(pages: string[], files: Record<string, string> = {}): Notebook {
  const notes = pages.map(name => [`${name.replaceAll(':', '/').replaceAll(' ', '_')}.txt`, header] as const);
  return openNotebook(makeFolder({ ...Object.fromEntries(notes), ...files }));
}

/** Opens one of the notebooks in tests/notebooks. */
export function openExample(name: string): Notebook {
  return openNotebook(join(import.meta.dirname, '../notebooks', name));
}

/** A notebook, a line for each page: `name | address | file, or (folder) | format | attachments`. */
export function outline(notebook: Notebook): string[] {
  return [...notebook.pages.values()].map(({ name, address, file, format, attachments }) =>
    [name, address, file?.path ?? '(folder)', format, attachments.map(({ path }) => path).join(', ')].join(' | '),
  );
}

/** The messages about a notebook, a line for each: `rule: file: reason`. */
export function said({ messages }: Pick<Notebook, 'messages'>): string[] {
  return messages.map(({ ruleId, file, reason }) => `${ruleId}: ${file}: ${reason}`);
}
