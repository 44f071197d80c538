import { copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listEntries, listFiles } from '../files/index.ts';
import { digest } from './digest.ts';
import { readJson, writeJson } from './files.ts';
import { markAsUsed, spareName } from './folders.ts';

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
  readonly #spare: string;
  readonly #before: Map<string, BuiltFile>;
  readonly #keys = new Map<string, string>();
  /** Files that are reused, and are not in the staging folder yet, with their inodes. */
  readonly #reused = new Map<string, number>();
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
    const name = digest(outDir, kind);
    this.#record = join(cacheDir, 'sites', `${name}.json`);
    this.#spare = join(cacheDir, 'sites', spareName(name));
    this.#before = new Map(Object.entries(readJson<Record<string, BuiltFile>>(this.#record) ?? {}));
    markAsUsed(this.#record);
  }

  reuse(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const before = this.#before.get(path);
    const inode = before?.key === key ? inodeOf(join(this.#outDir, path), before) : undefined;
    if (inode === undefined) return false;
    this.#reused.set(path, inode);
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
   * Whether the next site is the same as the last one, file by file, so that the last one can stay in place. Call this when the next
   * site is complete, except for what {@link link} adds.
   */
  isSame(): boolean {
    const own = listFiles(this.#staging).filter(path => !this.#linked.has(path));
    this.#own = own;
    if (own.length + this.#reused.size + this.#linked.size !== this.#before.size) return false;
    return own.every(path => {
      const before = this.#before.get(path);
      if (!before || inodeOf(join(this.#outDir, path), before) === undefined) return false;
      return readFileSync(join(this.#staging, path)).equals(readFileSync(join(this.#outDir, path)));
    });
  }

  link(): void {
    this.#linkInto(this.#staging);
  }

  /**
   * Completes the next site with the files that are reused. Call this after {@link isSame}.
   *
   * In a large site, a link for each file takes longer than everything else after a small change, and so does removing the
   * old site. Therefore the site before the last one is kept as a spare, and only the differences are changed in it.
   *
   * @returns the folder of the complete site
   */
  complete(): string {
    const spare = `${this.#staging}-spare`;
    const staged = [...this.#own, ...this.#linked.keys()];
    let inSpare: string[];
    try {
      renameSync(this.#spare, spare);
      inSpare = removeFiles(spare, path => !this.#isReusedIn(spare, path));
    } catch {
      // There is none, another build has taken it, or it has files that cannot be removed.
      this.link();
      return this.#staging;
    }
    for (const path of inSpare) {
      this.#reused.delete(path);
      this.#linked.set(path, this.#before.get(path));
    }
    this.#linkInto(spare);
    for (const path of staged) {
      const to = join(spare, path);
      this.#makeFolder(dirname(to), spare);
      renameSync(join(this.#staging, path), to);
    }
    return spare;
  }

  /** The folder to which a site that has been replaced is moved for the next build; nothing if that could reuse little of it. */
  get spare(): string | undefined {
    return this.#linked.size >= this.#own.length ? this.#spare : undefined;
  }

  #linkInto(folder: string): void {
    for (const path of this.#reused.keys()) {
      const [from, to] = [join(this.#outDir, path), join(folder, path)];
      this.#makeFolder(dirname(to), folder);
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

  /** Whether a file of the spare is another link to the one that is reused. */
  #isReusedIn(spare: string, path: string): boolean {
    const [inode, before] = [this.#reused.get(path), this.#before.get(path)];
    return inode !== undefined && before !== undefined && inodeOf(join(spare, path), before) === inode;
  }

  #makeFolder(folder: string, root: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== root) this.#makeFolder(dirname(folder), root);
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** The inode of a file that is as it was built; nothing for any other. */
function inodeOf(file: string, { size, mtimeMs }: BuiltFile): number | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size === size && stats.mtimeMs === mtimeMs ? stats.ino : undefined;
}

/**
 * Removes files from a folder, and the folders that are empty then.
 *
 * @param isRemoved called with the path of each file
 * @returns the paths of the files that stay
 */
function removeFiles(folder: string, isRemoved: (path: string) => boolean): string[] {
  const staying: string[] = [];
  const used = new Set<string>(['.']);
  const folders: string[] = [];
  for (const { path, entry } of listEntries(folder)) {
    if (entry.isDirectory()) folders.push(path);
    else if (isRemoved(path)) rmSync(join(folder, path));
    else {
      staying.push(path);
      for (let parent = dirname(path); !used.has(parent); parent = dirname(parent)) used.add(parent);
    }
  }
  for (const path of folders) if (!used.has(path)) rmSync(join(folder, path), { recursive: true, force: true });
  return staying;
}
