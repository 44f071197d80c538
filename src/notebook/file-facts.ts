/**
 * What tells whether a file has changed: its size in bytes; when its content and when its inode was last changed, in
 * milliseconds with fractions; the number of its inode.
 */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/** What is known about a file's content. */
type Facts = Record<string, unknown>;

interface FileRecord {
  stamp: Stamp;
  /** When the stamp was taken. */
  at: number;
  facts: Facts;
  /** What was known before the file changed, or may have changed. */
  former?: Facts | undefined;
}

/** {@link FileFacts} as JSON. */
export type SavedFacts = [path: string, stamp: Stamp, at: number, facts: Facts][];

/**
 * The clocks of file systems are coarse: what is written within this time after a look at the file may leave its stamp as
 * it is, in milliseconds. Git's index has the same rule, for “racily clean” entries.
 */
const RACY_MS = 2_000;

/** Facts about the contents of files, which hold until a file changes: nobody has to read it again. */
export class FileFacts {
  /** How often a fact was found. */
  changes = 0;
  #records = new Map<string, FileRecord>();

  /** @param saved the facts of an earlier process */
  constructor(saved: SavedFacts = []) {
    for (const [path, stamp, at, facts] of saved) this.#records.set(path, { stamp, at, facts });
  }

  /**
   * Tells which files there are now; facts about files that have changed are only {@link former} ones.
   *
   * @param at the time, in milliseconds, before the stamps were taken
   */
  update(files: Iterable<{ path: string; stamp: Stamp }>, at: number): void {
    const now = new Map<string, FileRecord>();
    for (const { path, stamp } of files) {
      const record = this.#records.get(path);
      if (record && isSettled(record) && record.stamp.every((part, i) => part === stamp[i])) now.set(path, record);
      else now.set(path, { stamp, at, facts: {}, former: { ...record?.former, ...record?.facts } });
    }
    this.#records = now;
  }

  /** The stamp of a file. */
  stampOf(path: string): Stamp | undefined {
    return this.#records.get(path)?.stamp;
  }

  /** An object that stays the same while the file certainly does. */
  tokenOf(path: string): object | undefined {
    return this.#records.get(path);
  }

  /** Would the stamp of a file certainly be another one if the file had changed? */
  isSettled(path: string): boolean {
    const record = this.#records.get(path);
    return record !== undefined && isSettled(record);
  }

  /** A fact, if it is known. */
  get<Fact>(path: string, name: string): Fact | undefined {
    return this.#records.get(path)?.facts[name] as Fact | undefined;
  }

  /** What a fact was before the file may have changed. */
  former<Fact>(path: string, name: string): Fact | undefined {
    return this.#records.get(path)?.former?.[name] as Fact | undefined;
  }

  /** @param fact is written as JSON */
  set(path: string, name: string, fact: unknown): void {
    const record = this.#records.get(path);
    if (!record || record.facts[name] === fact) return;
    record.facts[name] = fact;
    this.changes++;
  }

  /** A fact; if it is not known, it is found. @param find as {@link set} takes it */
  of<Fact>(path: string, name: string, find: () => Fact): Fact {
    const known = this.get<Fact>(path, name);
    if (known !== undefined) return known;
    const found = find();
    this.set(path, name, found);
    return found;
  }

  toJSON(): SavedFacts {
    return [...this.#records].map(([path, { stamp, at, facts }]) => [path, stamp, at, facts]);
  }
}

function isSettled({ stamp: [, modified, changed], at }: FileRecord): boolean {
  return Math.max(modified, changed) < at - RACY_MS;
}
