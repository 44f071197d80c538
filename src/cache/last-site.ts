import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { digest } from './digest.ts';
import { readJson, writeJson } from './files.ts';
import { markAsUsed } from './folders.ts';

/** Reuses files of the last site; see {@link LastSite}. */
export interface FileReuse {
  /**
   * Reuses a file, if it would be made from the same inputs.
   *
   * @param path in the site
   * @param key a digest of everything that the content depends on
   * @returns whether the file is reused; otherwise the caller writes it
   */
  reuse(path: string, key: string): boolean;
  /** The content of a file that is reused, until it has been linked; nothing for others. */
  read(path: string): Buffer | undefined;
  /** Links the files that are reused so far into the folder of the next site, for code that looks for them there. */
  link(): void;
}

/** Reuses nothing. */
export const noReuse: FileReuse = { reuse: () => false, read: () => undefined, link: () => {} };

/** A file of a site, as it was when the site was built. */
interface BuiltFile {
  /** What it was made from; empty for files that are always made anew. */
  key: string;
  size: number;
  mtimeMs: number;
}

/**
 * The site that the last build has put into a folder. Its files are reused in the next site, as further links to the same
 * content, if they would be made from the same inputs and nobody has changed them since.
 */
export class LastSite implements FileReuse {
  readonly #outDir: string;
  readonly #staging: string;
  readonly #record: string;
  readonly #before: Map<string, BuiltFile>;
  readonly #keys = new Map<string, string>();
  /** Files that are reused, and are not in the staging folder yet. */
  readonly #reused = new Set<string>();
  /** Reused files that are in the staging folder, with their records; copies have none, because their times are new. */
  readonly #linked = new Map<string, BuiltFile | undefined>();
  /** The files of the next site that are not reused, once {@link isSame} has listed them. */
  #own: string[] = [];
  readonly #folders = new Set<string>();

  /**
   * @param outDir folder of the site
   * @param staging folder of the next one
   * @param cacheDir the notebook's cache folder, which records what the files were made from
   * @param kind what is done to files after they have been made: nothing is reused from a site of another kind
   */
  constructor(outDir: string, staging: string, cacheDir: string, kind = '') {
    this.#outDir = outDir;
    this.#staging = staging;
    this.#record = join(cacheDir, 'sites', `${digest(outDir, kind)}.json`);
    this.#before = new Map(Object.entries(readJson<Record<string, BuiltFile>>(this.#record) ?? {}));
    markAsUsed(this.#record);
  }

  reuse(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const before = this.#before.get(path);
    if (before?.key !== key || !this.#isAsBuilt(path, before)) return false;
    this.#reused.add(path);
    return true;
  }

  /**
   * Reuses the files that belong to reused ones, such as their compressed copies.
   *
   * @param extensions of their names: `.gz` of `a.html.gz`
   */
  reuseCompanions(extensions: string[]): void {
    for (const [path, key] of [...this.#keys]) {
      for (const companion of extensions.map(extension => path + extension)) {
        if (this.#reused.has(path) && this.#before.has(companion)) this.reuse(companion, key);
        else this.#keys.set(companion, key);
      }
    }
  }

  read(path: string): Buffer | undefined {
    return this.#reused.has(path) ? readFileSync(join(this.#outDir, path)) : undefined;
  }

  /** The entries at the top of the next site that hold reused files which are not linked yet. */
  entries(): string[] {
    return [...new Set([...this.#reused.keys()].map(path => path.replace(/\/.*/s, '')))];
  }

  /**
   * Is the next site the same as the last one, file by file, so that the last one can stay in place? Call this when the next
   * site is complete, except for what {@link link} adds.
   */
  isSame(): boolean {
    const own = filesIn(this.#staging).filter(path => !this.#linked.has(path));
    this.#own = own;
    if (own.length + this.#reused.size + this.#linked.size !== this.#before.size) return false;
    return own.every(path => {
      const before = this.#before.get(path);
      if (!before || !this.#isAsBuilt(path, before)) return false;
      return readFileSync(join(this.#staging, path)).equals(readFileSync(join(this.#outDir, path)));
    });
  }

  link(): void {
    for (const path of this.#reused.keys()) {
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
    this.#reused.clear();
  }

  /** Records what the files of the site are made from. Call this when the site is in its place. */
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
