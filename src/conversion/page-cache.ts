import type { Pack, PackEntry } from '../cache/index.ts';
import { FileFacts, type SavedFacts } from '../notebook/index.ts';
import { type LoadOptions, loadKind } from './load-options.ts';
import { digestOf, keysOf, loadStoredPage, pagesPack, type StoredPage } from './page-store.ts';

/** Which results are valid in a notebook of a certain structure. */
interface ValidResults {
  structure: string | undefined;
  /** Key of a page → fingerprint of its dependencies. */
  fingerprints: Record<string, string>;
}

const filesKey = digestOf('files');
const onlyTag = '0'.repeat(32);

/** The kinds of sites for which one notebook is loaded, and for which results are kept: build, check, export and so on. */
const MAX_KINDS = 4;
const kindsKey = digestOf('kinds');

/** A pack is written anew if less than this share of it is needed, and if that saves this many bytes. */
const MIN_NEEDED = 0.5;
const MIN_SAVED = 8_000_000;

/** The results of pages, and facts about files, from one load of a notebook to the next: in this process and on disk. */
export class PageCache {
  readonly pack: Pack;
  readonly files: FileFacts;
  /** Names what the results are for. */
  readonly kind: string;
  /** What was valid at the end of the last load. */
  #valid: ValidResults;
  /** The results of the last load in this process, by their keys. */
  #results = new Map<string, StoredPage>();
  #savedChanges = 0;

  /** @param files what another kind of load in this process knows about the notebook's files */
  constructor(options: LoadOptions, files?: FileFacts) {
    this.kind = loadKind(options);
    this.pack = pagesPack(options.cacheDir);
    this.files = files ?? savedFacts(options.cacheDir);
    this.#valid = this.#read<ValidResults>(this.kind) ?? { structure: undefined, fingerprints: {} };
  }

  /** A page's result of the last load, which may no longer be valid. @param drafts see `LoadOptions` */
  lastResult(key: string, drafts: boolean): StoredPage | undefined {
    const last = this.#results.get(key);
    return last?.isDraft && !drafts ? undefined : last;
  }

  /** A page's results on disk, which may no longer be valid. @param drafts see `LoadOptions` */
  *savedResults(key: string, drafts: boolean): Generator<PackEntry> {
    for (const each of keysOf(key, drafts)) yield* this.pack.find(each);
  }

  /**
   * A page's result that is surely valid, because the notebook's structure is what it was.
   *
   * @param drafts see `LoadOptions`
   */
  validResult(structure: string | undefined, key: string, drafts: boolean): StoredPage | undefined {
    if (structure === undefined || structure !== this.#valid.structure) return undefined;
    const fingerprint = this.#valid.fingerprints[key];
    const last = this.lastResult(key, drafts);
    if (last?.fingerprint === fingerprint) return last;
    const entry = this.savedResults(key, drafts).find(({ tag }) => tag === fingerprint);
    return entry && loadStoredPage(this.pack, key, entry);
  }

  /**
   * Stores the results of a load.
   *
   * @param always whether to write what only saves time; otherwise a small change is not written yet
   */
  store(structure: string | undefined, results: Map<string, StoredPage>, always: boolean): void {
    const fingerprints = Object.fromEntries([...results].map(([key, { fingerprint }]) => [key, fingerprint]));
    const former = this.#valid.fingerprints;
    const changed = [...results].filter(([key, { fingerprint }]) => former[key] !== fingerprint).length;
    const isDirty = changed > 0 || structure !== this.#valid.structure || this.files.changes !== this.#savedChanges;
    const isMuch = changed + this.files.changes - this.#savedChanges > results.size / 50;
    this.#results = results;
    this.#valid = { structure, fingerprints };
    if (isDirty && (always || isMuch)) this.#save();
    this.pack.flush();
  }

  #save(): void {
    this.#savedChanges = this.files.changes;
    const kinds = [this.kind, ...this.#kinds().filter(kind => kind !== this.kind)].slice(0, MAX_KINDS);
    this.#write(kindsKey, kinds);
    this.#write(this.kind, this.#valid);
    this.#write(filesKey, this.files);
    this.#compact(kinds);
  }

  /** Writes the pack anew if most of it is not needed any more. */
  #compact(kinds: string[]): void {
    const needed = new Set([filesKey, kindsKey, ...kinds].map(key => key + onlyTag));
    for (const kind of kinds) {
      const { fingerprints = {} } = this.#read<ValidResults>(kind) ?? {};
      for (const [page, tag] of Object.entries(fingerprints))
        for (const key of keysOf(page, true)) needed.add(key + tag);
    }
    for (const { reference } of this.#results.values()) needed.add(reference.slice(-64));
    const isNeeded = ({ key, tag }: PackEntry) => needed.has(key + tag);
    const bytes = this.pack.bytesOf(isNeeded);
    if (bytes < this.pack.size * MIN_NEEDED && this.pack.size - bytes > MIN_SAVED) this.pack.compact(isNeeded);
  }

  #kinds(): string[] {
    return this.#read<string[]>(kindsKey) ?? [];
  }

  #read<Value>(key: string): Value | undefined {
    return readValue(this.pack, key);
  }

  #write(key: string, value: unknown): void {
    this.pack.add(key, onlyTag, Buffer.from(JSON.stringify(value)));
  }
}

/** A value as it was written; nothing if there is none, or a broken one. */
function readValue<Value>(pack: Pack, key: string): Value | undefined {
  const [entry] = pack.find(key);
  const value = entry && pack.read(entry);
  return value && JSON.parse(value.toString());
}

/** What the last command has found in the files of a notebook. @param cacheDir the notebook's cache folder */
export function savedFacts(cacheDir: string): FileFacts {
  const facts = passed?.cacheDir === cacheDir ? passed.facts : undefined;
  passed = undefined;
  return facts ?? new FileFacts(readValue<SavedFacts>(pagesPack(cacheDir), filesKey));
}

let passed: { cacheDir: string; facts: FileFacts } | undefined;

/**
 * Passes what has been found in the files of a notebook to the next step of this command, which calls {@link savedFacts}: it
 * need not look into all files again. The caller must not use the facts any more.
 */
export function passFacts(cacheDir: string, facts: FileFacts): void {
  passed = { cacheDir, facts };
}
