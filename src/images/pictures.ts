import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mime from 'mime';
import { readJson, writeJson } from '../cache/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import { type Message, message } from '../messages.ts';
import type { Attachment } from '../notebook/index.ts';
import { atOnce } from './at-once.ts';
import { hasAllVersions, isShown, type PictureFacts, readPicture, reasonOf, versionName } from './picture.ts';
import { cacheVersion } from './versions.ts';

/** Larger files, in bytes, are not read. */
const MAX_FILE_SIZE = 100_000_000;

/** Pictures by path, each with the modification time and the size of its file. */
type CachedPictures = Record<string, PictureFacts & { modified: number; size: number }>;

/** The cache file. */
interface Index {
  version: string;
  pictures: CachedPictures;
}

/**
 * The pictures that a notebook shows: their sizes, and smaller versions of large ones. Only new and changed files are
 * read.
 */
export class Pictures {
  readonly #folder: string;
  readonly #makesVersions: boolean;
  readonly #indexFile: string;
  readonly #known: CachedPictures;
  readonly #found: CachedPictures = {};
  readonly #pending = new Map<Attachment, Promise<void>>();

  /**
   * @param cacheDir Astro's cache folder for the notebook
   * @param options `versions`: whether to make versions; without them, nothing is written
   */
  constructor(cacheDir: string, { versions = true } = {}) {
    this.#folder = join(cacheDir, 'images');
    this.#makesVersions = versions;
    this.#indexFile = join(cacheDir, 'pictures.json');
    const index = readJson<Index>(this.#indexFile);
    this.#known = index?.version === cacheVersion() ? index.pictures : {};
    if (versions) mkdirSync(this.#folder, { recursive: true });
  }

  /** Starts to read a file in the background, if it is a picture. */
  start(attachment: Attachment): void {
    const { name, size } = attachment;
    const type = mime.getType(name) ?? 'image/*';
    if (this.#pending.has(attachment) || size > MAX_FILE_SIZE || !type.startsWith('image/')) return;
    this.#pending.set(
      attachment,
      atOnce(() => this.#read(attachment)),
    );
  }

  /** Waits for those of these files that were started. Never rejects. */
  async ready(attachments: Attachment[]): Promise<void> {
    await Promise.all(attachments.map(attachment => this.#pending.get(attachment)));
  }

  /** A picture's size, and its versions including itself; empty for other files. Call {@link ready} first. */
  metadataOf({ name, path, address }: Attachment): Omit<ImageMetadata, 'kind' | 'alt' | 'description'> {
    const { width, height, digest, versions = [], unshown, convertible } = this.#found[path] ?? {};
    if (unshown) return { unshown };
    const srcset = versions.map(version => ({ address: `/-/images/${versionName(digest, version)}`, width: version }));
    if (convertible) return { width, height };
    if (!isShown(name)) {
      const shown = srcset.at(-1)?.address;
      return shown ? { width, height, srcset, shown } : { unshown: 'format' };
    }
    if (!width || !height) return {};
    if (!versions.length) return { width, height };
    if (!versions.includes(width)) srcset.push({ address, width });
    return { width, height, srcset };
  }

  /** The versions of these files, as files to publish. */
  files(attachments: Attachment[]): { address: string; file: Buffer }[] {
    const names = this.#pictures(attachments).flatMap(([, { digest, versions = [] }]) =>
      versions.map(width => versionName(digest, width)),
    );
    return [...new Set(names)].map(name => ({
      address: `/-/images/${name}`,
      file: Buffer.from(join(this.#folder, name)),
    }));
  }

  /** Writes the cache file. @returns messages about those of these files that could not be read */
  finish(attachments: Attachment[]): Message[] {
    const index: Index = { version: cacheVersion(), pictures: this.#found };
    if (this.#makesVersions) writeJson(this.#indexFile, index);
    return this.#pictures(attachments).flatMap(([file, { refused: reason }]) =>
      reason ? [message('picture-refused', { file, reason }, undefined, file)] : [],
    );
  }

  /** Those of these files that were started, by path. */
  #pictures(attachments: Attachment[]): [path: string, PictureFacts][] {
    return attachments.flatMap(file => (this.#pending.has(file) ? [[file.path, this.#found[file.path] ?? {}]] : []));
  }

  async #read({ path, name, file, size }: Attachment): Promise<void> {
    try {
      const stats = statSync(file);
      if (!stats.isFile()) {
        this.#found[path] = { refused: 'it is not a file', modified: 0, size };
        return;
      }
      const modified = stats.mtimeMs;
      const known = this.#known[path];
      const same = known?.modified === modified && known.size === size && hasAllVersions(known, this.#folder);
      const folder = this.#makesVersions ? this.#folder : undefined;
      const picture = same ? known : await readPicture(await readFile(file), name, folder);
      this.#found[path] = { ...picture, modified, size };
    } catch (error) {
      this.#found[path] = { refused: reasonOf(error), modified: 0, size };
    }
  }
}
