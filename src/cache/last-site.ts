import { linkSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './digest.ts';
import { readJson, writeJson } from './files.ts';
import { markAsUsed } from './folders.ts';

/** What takes files over from the last site; see {@link LastSite.take}. */
export type TakeOver = (path: string, key: string) => boolean;

/** A file of a site, as it was when the site was built. */
interface BuiltFile {
  /** What it was made from. */
  key: string;
  size: number;
  mtimeMs: number;
}

/**
 * The site that a folder holds since the last build. Its files are taken over into the next one, as further links to the
 * same content, if they would be made from the same and nobody has changed them since.
 */
export class LastSite {
  readonly #outDir: string;
  readonly #staging: string;
  readonly #record: string;
  readonly #before: Record<string, BuiltFile>;
  readonly #keys = new Map<string, string>();
  readonly #folders = new Set<string>();

  /**
   * @param outDir folder of the site
   * @param staging folder of the next one
   * @param cacheDir the notebook's cache folder, where it is written down what the files were made from
   */
  constructor(outDir: string, staging: string, cacheDir: string) {
    this.#outDir = outDir;
    this.#staging = staging;
    this.#record = join(cacheDir, 'sites', `${digest(outDir)}.json`);
    this.#before = readJson(this.#record) ?? {};
    markAsUsed(this.#record);
  }

  /**
   * Takes over a file of the last site.
   *
   * @param path in the site
   * @param key a digest of everything that the content depends on
   * @returns whether it did; else the caller writes the file
   */
  take(path: string, key: string): boolean {
    this.#keys.set(path, key);
    const before = this.#before[path];
    if (before?.key !== key) return false;
    const [from, to] = [join(this.#outDir, path), join(this.#staging, path)];
    try {
      const { size, mtimeMs } = lstatSync(from);
      if (size !== before.size || mtimeMs !== before.mtimeMs) return false;
      this.#makeFolder(dirname(to));
      linkSync(from, to);
      return true;
    } catch {
      // It is gone, or the folders are on different drives.
      return false;
    }
  }

  /**
   * Notes what the files of the next site are made from, when it is complete.
   *
   * @returns a function that writes it down; to be called when the site is in its place
   */
  note(): () => void {
    const files: Record<string, BuiltFile> = {};
    for (const [path, key] of this.#keys) {
      const stats = lstatSync(join(this.#staging, path), { throwIfNoEntry: false });
      if (stats?.isFile()) files[path] = { key, size: stats.size, mtimeMs: stats.mtimeMs };
    }
    return () => writeJson(this.#record, files);
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}
