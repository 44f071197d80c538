import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertPage } from '../../src/conversion/convert.ts';
import { createRenderer } from '../../src/html/index.ts';
import { imageMetadata, Pictures } from '../../src/images/index.ts';
import { openNotebook, type Page } from '../../src/notebook/index.ts';
import { type Answer, askZim } from './ask-zim.ts';
import { firstDifference, writeDown } from './reading.ts';
import { addressesOf, siteReading } from './site-reading.ts';
import { zimReading } from './zim-reading.ts';

/** A note that Zimlight and Zim show differently. */
export interface Difference {
  folder: string;
  page: string;
  /** The first difference. */
  what: string;
}

const renderer = createRenderer();

/** Renders a page, or another note in its place. */
type Reader = (page: Page, note?: string) => Promise<string | undefined>;

/**
 * Compares our reading of a notebook with Zim's.
 *
 * @param read returns the HTML of a page. @default convert and render it, without Astro
 * @param notes texts to read instead of the notes in the folder, page → text
 */
export async function compareNotebook(
  folder: string,
  answers: Answer[],
  { read, notes }: { read?: Reader; notes?: Record<string, string> } = {},
): Promise<Difference[]> {
  const notebook = openNotebook(folder);
  const addresses = addressesOf(notebook);
  const cache = mkdtempSync(join(tmpdir(), 'zimlight-facts-'));
  const file = imageMetadata(notebook, new Pictures(cache));
  const render: Reader = async (page, note) => {
    const { markdown } =
      note === undefined ? convertPage(notebook, page) : withNote(page, note, other => convertPage(notebook, other));
    return (await renderer.render(markdown, { file })).html;
  };
  const differences: Difference[] = [];
  for (const { page: name, tree } of answers) {
    if (!tree) continue;
    const page = notebook.pages.get(name);
    const html = page && (await (read ?? render)(page, notes?.[name]));
    const what =
      page && html !== undefined
        ? firstDifference(writeDown(siteReading(html, page, addresses)), writeDown(zimReading(tree, notebook)))
        : 'Zimlight has no such page';
    if (what) differences.push({ folder, page: name, what });
  }
  rmSync(cache, { recursive: true });
  return differences;
}

/** Replaces the note of a page. */
function withNote<Result>(page: Page, note: string, use: (page: Page) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-note-'));
  const file = join(folder, 'note.txt');
  try {
    writeFileSync(file, note);
    return use({ ...page, file: { path: page.file?.path ?? file, bytes: Buffer.from(file) } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Shortens a note, line by line, as long as Zim and Zimlight show it differently.
 *
 * @returns a note in which every line is necessary for the difference, and the difference
 */
export async function cutDown({ folder, page }: Difference, note: string): Promise<{ note: string; what: string }> {
  let shortest = { note, what: '' };
  for (let size = note.split('\n').length; size >= 1; ) {
    const lines = shortest.note.split('\n');
    const shorter = Array.from({ length: Math.ceil(lines.length / size) }, (_, i) =>
      lines.toSpliced(i * size, size).join('\n'),
    );
    const question = (text: string) => ({ folder, notes: { [page]: text } });
    const answers = await askZim([...shorter, shortest.note].map(question));
    let found = false;
    for (const answer of answers) {
      const text = shorter[answer.question] ?? shortest.note;
      const [difference] = await compareNotebook(folder, [answer], { notes: { [page]: text } });
      if (!difference) continue;
      found = text.length < shortest.note.length;
      shortest = { note: text, what: difference.what };
      break;
    }
    if (!found) size = size === 1 ? 0 : Math.ceil(size / 2);
    else size = Math.min(size, shortest.note.split('\n').length);
  }
  return shortest;
}
