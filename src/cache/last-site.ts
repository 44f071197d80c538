import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { digest } from './digest.ts';
import { readJson, writeJson } from './files.ts';
import { markAsUsed } from './folders.ts';

/** Takes over files of the last site; see {@link LastSite}. */
export interface TakeOver {
  /**
   * Takes over a file.
   *
   * @param path in the site
   * @param key a digest of everything that the content depends on
   * @returns whether it did; else the caller writes the file
   */
  take(path: string, key: string): boolean;
  /** The content of a file that was taken over; nothing for others. */
  read(path: string): Buffer | undefined;
  /** Puts the files that were taken over so far into the folder of the next site: for who looks for them there. */
  link(): void;
}

/** Takes over nothing. */
export const noTakeOver: TakeOver = { take: () => false, read: () => undefined, link: () => {} };

/** A file of a site, as it was when the site was built. */
interface BuiltFile {
  /** What it was made from; empty for files that are always made anew. */
  key: string;
  size: number;
  mtimeMs: number;
}

/**
 * The site that a folder holds since the last build. Its files are taken over into the next one, as further links to the
 * same content, if they would be made from the same and nobody has changed them since.
 */
export class LastSite implements TakeOver {
  readonly #outDir: string;
  readonly #staging: string;
  readonly #record: string;
  readonly #before: Map<string, BuiltFile>;
  readonly #keys = new Map<string, string>();
  /** Files that were taken over, and are not in the staging folder yet. */
  readonly #taken = new Set<string>();
  /** Those that are, and what they are; nothing of copies, which have a time of their own. */
  readonly #linked = new Map<string, BuiltFile | undefined>();
  /** The other files of the next site, when all are there. */
  #own: string[] = [];
  readonly #folders = new Set<string>();

  /**
   * @param outDir folder of the site
   * @param staging folder of the next one
   * @param cacheDir the notebook's cache folder, where it is written down what the files were made from
   * @param kind what is done to files after they have been made: nothing is taken over from a site of another kind
   */
  constructor(outDir: string, staging: string, cacheDir: string, kind = '') {
    this.#outDir = outDir;
    this.#staging = staging;
    this.#record = join(cacheDir, 'sites', `${digest(outDir, kind)}.json`);
    this.#before = new Map(Object.entries(readJson<Record<string, BuiltFile>>(this.#record) ?? {}));
    markAsUsed(this.#record);
  }

  take(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const before = this.#before.get(path);
    if (before?.key !== key || !this.#isAsBuilt(path, before)) return false;
    this.#taken.add(path);
    return true;
  }

  /**
   * Takes over the files that belong to those which were taken over.
   *
   * @param extensions of their names: `.gz` of `a.html.gz`
   */
  takeCompanions(extensions: string[]): void {
    for (const [path, key] of [...this.#keys]) {
      for (const companion of extensions.map(extension => path + extension)) {
        if (this.#taken.has(path) && this.#before.has(companion)) this.take(companion, key);
        else this.#keys.set(companion, key);
      }
    }
  }

  read(path: string): Buffer | undefined {
    return this.#taken.has(path) ? readFileSync(join(this.#outDir, path)) : undefined;
  }

  /** The names at the top of the next site that only files have which were taken over. */
  entries(): string[] {
    return [...new Set([...this.#taken.keys()].map(path => path.replace(/\/.*/s, '')))];
  }

  /**
   * Would the next site be the same, file by file, so that the last one can stay where it is? To be asked when it is
   * complete, but for what {@link link} adds.
   */
  isSame(): boolean {
    const own = filesIn(this.#staging).filter(path => !this.#linked.has(path));
    this.#own = own;
    if (own.length + this.#taken.size + this.#linked.size !== this.#before.size) return false;
    return own.every(path => {
      const before = this.#before.get(path);
      if (!before || !this.#isAsBuilt(path, before)) return false;
      return readFileSync(join(this.#staging, path)).equals(readFileSync(join(this.#outDir, path)));
    });
  }

  link(): void {
    for (const path of this.#taken.keys()) {
      const [from, to] = [join(this.#outDir, path), join(this.#staging, path)];
      this.#makeFolder(dirname(to));
      try {
        linkSync(from, to);
        this.#linked.set(path, this.#before.get(path));
      } catch {
        // The folders are on different drives, or the drive has no links.
        copyFileSync(from, to);
        this.#linked.set(path, undefined);
      }
    }
    this.#taken.clear();
  }

  /** Writes down what the files of the site are made from, when it is in its place. */
  record(): void {
    const files: Record<string, BuiltFile> = {};
    const add = (
      path: string,
      stats: Omit<BuiltFile, 'key'> | undefined = lstatSync(join(this.#outDir, path), { throwIfNoEntry: false }),
    ) => {
      if (stats) files[path] = { key: this.#keys.get(path) ?? '', size: stats.size, mtimeMs: stats.mtimeMs };
    };
    for (const [path, before] of this.#linked) add(path, before);
    for (const path of this.#own) add(path);
    writeJson(this.#record, files);
  }

  /** Is a file in the place of the site still the one that was built? */
  #isAsBuilt(path: string, { size, mtimeMs }: BuiltFile): boolean {
    const stats = lstatSync(join(this.#outDir, path), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === size && stats.mtimeMs === mtimeMs;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== this.#staging) this.#makeFolder(dirname(folder));
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** Paths of all files in a folder, with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
}
