import { evaluateDependencies, fingerprintOf } from './dependencies.ts';
import type { PageCache } from './page-cache.ts';
import type { KeyedPage } from './page-result.ts';
import { loadStoredPage, type StoredPage, storePage } from './page-store.ts';
import type { Processing } from './processing.ts';
import { reportProgress } from './progress.ts';
import { type ProcessedPage, processorHere, type Workers } from './workers.ts';

/** How many results of one key are compared: a page rarely returns to an even earlier state. */
const MAX_COMPARED = 4;

/** Thrown if a note has changed since the gate decided whether to publish it. */
export class NoteChanged extends Error {}

/** The results that there are while many others are still being made. */
export interface EarlyResults {
  /** By keys of pages. More are added all the time. */
  results: ReadonlyMap<string, StoredPage>;
  /**
   * The result of a page, which is made at once, before those of all pages that wait.
   *
   * @throws {NoteChanged} if the note has changed since the gate read it
   */
  resultOf(page: KeyedPage): Promise<StoredPage>;
}

/** How the results of pages are made. */
export interface ResultOptions {
  /** Of the notebook: see `structureOf`. */
  structure: string | undefined;
  /** Whether to throw if a note has changed since the gate read it; otherwise its page shows the changed note. */
  isStrict: boolean;
  /**
   * Called before the results of many pages are made, which takes a while. Until it resolves, this thread makes only those that
   * are asked for; other threads begin.
   */
  onEarly?: ((early: EarlyResults) => Promise<void>) | undefined;
}

/**
 * The results of pages: those that are still valid, and new ones for the other pages.
 *
 * @returns results by keys
 * @throws {NoteChanged}
 */
export async function pageResults(
  pages: KeyedPage[],
  cache: PageCache,
  { structure, isStrict, onEarly }: ResultOptions,
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
  const add = ({ page, key, digest }: KeyedPage, { fingerprint, facts, value }: ProcessedPage): StoredPage => {
    const isLasting = !facts.failed && facts.digest === digest && (digest !== '' || !page.file);
    const stored = storePage(cache.pack, key, fingerprint, value, { isDraft: processing.drafts, isLasting });
    results.set(key, stored);
    reportProgress({ stage: 'reading notes', done: results.size, total });
    return stored;
  };
  const requireSame = ({ page, digest }: KeyedPage, { facts }: ProcessedPage) => {
    if (facts.digest !== digest) throw new NoteChanged(page.name);
  };
  let begin: Promise<void> | undefined;
  if (onEarly && workers.areMany(missing.length)) {
    const resultOf = async (page: KeyedPage): Promise<StoredPage> => {
      const known = results.get(page.key);
      if (known) return known;
      const process = await processorHere(processing);
      const processed = await process(page);
      requireSame(page, processed);
      return results.get(page.key) ?? add(page, processed);
    };
    begin = onEarly({ results, resultOf });
  }
  const onPage = (page: KeyedPage, processed: ProcessedPage) => {
    if (results.has(page.key)) return;
    if (isStrict) requireSame(page, processed);
    add(page, processed);
  };
  await workers.process(missing, processing, onPage, begin);
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
