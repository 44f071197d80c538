import { answersTo, digestOfAnswers } from './asks.ts';
import type { Known } from './known.ts';
import type { KeyedPage } from './page-result.ts';
import { loadPage, type StoredPage, storePage } from './page-store.ts';
import type { Processing } from './processing.ts';
import { reportProgress } from './progress.ts';
import type { Workers } from './workers.ts';

/** How many results of one key are compared: a page rarely returns to an even earlier state. */
const MAX_COMPARED = 4;

/** Thrown if a note has changed since the gate decided whether to publish it. */
export class NoteChanged extends Error {}

/**
 * The results of pages: those that still hold, and new ones for the other pages.
 *
 * @param structure of the notebook: see `structureOf`
 * @param isStrict whether to throw if a note has changed since the gate read it; otherwise its page shows the changed note
 * @returns results by keys
 * @throws {NoteChanged}
 */
export async function pageResults(
  pages: KeyedPage[],
  known: Known,
  { structure, isStrict }: { structure: string | undefined; isStrict: boolean },
  processing: Processing,
  workers: Workers,
): Promise<Map<string, StoredPage>> {
  const results = new Map<string, StoredPage>();
  const missing: KeyedPage[] = [];
  for (const page of pages) {
    const stored = known.heldIn(structure, page.key) ?? (await storedResult(known, page, processing));
    if (stored) results.set(page.key, stored);
    else missing.push(page);
  }
  const total = pages.length;
  await workers.process(missing, processing, ({ page, key, digest }, { answers, facts, value }) => {
    if (isStrict && facts.digest !== digest) throw new NoteChanged(page.name);
    const isLasting = !facts.failed && facts.digest === digest && (digest !== '' || !page.file);
    results.set(key, storePage(known.pack, key, answers, value, isLasting));
    reportProgress({ stage: 'reading notes', done: results.size, total });
  });
  return results;
}

/** The result of an earlier load that still holds: the notebook answers what the page asked as it did then. */
async function storedResult(
  known: Known,
  { page, key }: KeyedPage,
  processing: Processing,
): Promise<StoredPage | undefined> {
  const holds = async ({ asks, answers }: StoredPage) => {
    const now = answersTo(asks, page, processing);
    return digestOfAnswers(now, await processing.metadataOf(now.attachments)) === answers;
  };
  const last = known.last(key);
  if (last && !last.facts.failed && (await holds(last))) return last;
  for (const entry of known.pack.find(key).slice(0, MAX_COMPARED)) {
    const stored = entry.tag === last?.answers ? undefined : loadPage(known.pack, entry);
    if (stored && (await holds(stored))) return stored;
  }
  return undefined;
}
