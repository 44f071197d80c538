import { evaluateDependencies, fingerprintOf } from './dependencies.ts';
import type { PageCache } from './page-cache.ts';
import type { KeyedPage } from './page-result.ts';
import { loadStoredPage, type StoredPage, storePage } from './page-store.ts';
import type { Processing } from './processing.ts';
import { reportProgress } from './progress.ts';
import type { Workers } from './workers.ts';

/** How many results of one key are compared: a page rarely returns to an even earlier state. */
const MAX_COMPARED = 4;

/** Thrown if a note has changed since the gate decided whether to publish it. */
export class NoteChanged extends Error {}

/**
 * The results of pages: those that are still valid, and new ones for the other pages.
 *
 * @param structure of the notebook: see `structureOf`
 * @param isStrict whether to throw if a note has changed since the gate read it; otherwise its page shows the changed note
 * @returns results by keys
 * @throws {NoteChanged}
 */
export async function pageResults(
  pages: KeyedPage[],
  cache: PageCache,
  { structure, isStrict }: { structure: string | undefined; isStrict: boolean },
  processing: Processing,
  workers: Workers,
): Promise<Map<string, StoredPage>> {
  const results = new Map<string, StoredPage>();
  const missing: KeyedPage[] = [];
  for (const page of pages) {
    const valid = cache.validResult(structure, page.key, processing.drafts);
    const stored = valid ?? (await storedResult(cache, page, processing));
    if (stored) results.set(page.key, stored);
    else missing.push(page);
  }
  const total = pages.length;
  await workers.process(missing, processing, ({ page, key, digest }, { fingerprint, facts, value }) => {
    if (isStrict && facts.digest !== digest) throw new NoteChanged(page.name);
    const isLasting = !facts.failed && facts.digest === digest && (digest !== '' || !page.file);
    results.set(key, storePage(cache.pack, key, fingerprint, value, { isDraft: processing.drafts, isLasting }));
    reportProgress({ stage: 'reading notes', done: results.size, total });
  });
  return results;
}

/** The result of an earlier load that is still valid: the state of its dependencies is what it was then. */
async function storedResult(
  cache: PageCache,
  { page, key }: KeyedPage,
  processing: Processing,
): Promise<StoredPage | undefined> {
  const isValid = async ({ dependencies, fingerprint }: StoredPage) => {
    const now = evaluateDependencies(dependencies, page, processing);
    return fingerprintOf(now, await processing.metadataOf(now.attachments)) === fingerprint;
  };
  const last = cache.lastResult(key, processing.drafts);
  if (last && !last.facts.failed && (await isValid(last))) return last;
  for (const entry of cache.savedResults(key, processing.drafts).take(MAX_COMPARED)) {
    const stored = entry.tag === last?.fingerprint ? undefined : loadStoredPage(cache.pack, key, entry);
    if (stored && (await isValid(stored))) return stored;
  }
  return undefined;
}
