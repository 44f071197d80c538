import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fileNames, nameParts } from '../support/arbitraries/line.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';

/** A notebook: page name → note, and the files beside pages. */
export interface RandomNotebook {
  notes: [name: string, note: string][];
  files: [page: string, name: string][];
}

const nameArbitrary = fc
  .array(fc.constantFrom(...nameParts), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(':'));

/** A notebook with up to this many pages, in folders up to four levels deep, some of them without a page. */
export function notebookArbitrary(pages: number): fc.Arbitrary<RandomNotebook> {
  return fc.record({
    notes: fc.uniqueArray(fc.tuple(nameArbitrary, noteArbitrary), {
      minLength: pages,
      maxLength: pages,
      selector: ([name]) => name,
    }),
    files: fc.array(fc.tuple(nameArbitrary, fc.constantFrom(...fileNames)), { maxLength: pages }),
  });
}

/** Writes a notebook into a folder as Zim would. */
export function writeNotebook(folder: string, { notes, files }: RandomNotebook): void {
  const pathOf = (page: string) => join(folder, page.replaceAll(':', '/').replaceAll(' ', '_'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) writeFileSync(path, content);
  };
  write(join(folder, 'notebook.zim'), '[Notebook]\nversion=0.4\nname=random\nhome=A\n');
  for (const [page, note] of notes) write(`${pathOf(page)}.txt`, note);
  for (const [page, name] of files) write(join(pathOf(page), name), 'GIF89a\x01\0\x01\0\0\0\0;');
}
