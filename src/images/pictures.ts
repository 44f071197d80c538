import { mkdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import mime from 'mime';
import { readJson, writeJson } from '../cache/index.ts';
import type { ImageMetadata } from '../html/index.ts';
import { type Message, message } from '../messages.ts';
import type { Attachment } from '../notebook/index.ts';
import { isWhole, type Picture, readPicture, reasonOf, versionName } from './picture.ts';
import { recipe } from './versions.ts';

/** No picture is heavier, in bytes. */
const tooHeavy = 100_000_000;

/** Pictures by their paths, each with the time and the size that its file had. */
type Found = Record<string, Picture & { modified: number; size: number }>;

/** What is kept for the next build. */
interface Index {
  recipe: string;
  found: Found;
}

/**
 * The pictures that a notebook shows: their sizes, and smaller versions of those that are large. A file is read when it
 * is new or has changed; its versions are made once.
 */
export class Pictures {
  readonly #folder: string;
  readonly #indexFile: string;
  readonly #known: Found;
  readonly #found: Found = {};
  readonly #pending = new Map<Attachment, Promise<void>>();
  /** As many at a time as there are processors: each waits for the one before it in its lane. */
  readonly #lanes: Promise<void>[] = Array.from({ length: availableParallelism() }, () => Promise.resolve());

  /** @param cacheDir Astro's cache folder for the notebook */
  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'images');
    this.#indexFile = join(cacheDir, 'pictures.json');
    const index = readJson<Index>(this.#indexFile);
    this.#known = index?.recipe === recipe ? index.found : {};
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Begins to look at a file, beside whatever else is done; a file that is no picture is left alone. */
  start(attachment: Attachment): void {
    const { name, size } = attachment;
    const type = mime.getType(name) ?? 'image/*';
    if (this.#pending.has(attachment) || size > tooHeavy || !type.startsWith('image/')) return;
    const lane = this.#pending.size % this.#lanes.length;
    const done = (this.#lanes[lane] as Promise<void>).then(() => this.#look(attachment));
    this.#lanes[lane] = done;
    this.#pending.set(attachment, done);
  }

  /** Waits until {@link metadataOf} knows these files, as far as they were started. Never rejects. */
  async ready(attachments: Attachment[]): Promise<void> {
    await Promise.all(attachments.map(attachment => this.#pending.get(attachment)));
  }

  /** A picture's size, and its versions together with itself; nothing for what is no picture. */
  metadataOf({ path, address }: Attachment): Pick<ImageMetadata, 'width' | 'height' | 'srcset'> {
    const { width, height, digest, versions = [] } = this.#found[path] ?? {};
    if (!width || !height) return {};
    if (!versions.length) return { width, height };
    const srcset = versions.map(version => ({ address: `/-/images/${versionName(digest, version)}`, width: version }));
    if (!versions.includes(width)) srcset.push({ address, width });
    return { width, height, srcset };
  }

  /** The versions of the pictures that were started, as files to publish. */
  files(): { address: string; file: Buffer }[] {
    const names = this.#inOrder().flatMap(([, { digest, versions = [] }]) =>
      versions.map(width => versionName(digest, width)),
    );
    return [...new Set(names)].map(name => ({
      address: `/-/images/${name}`,
      file: Buffer.from(join(this.#folder, name)),
    }));
  }

  /** Keeps what was found for the next build, and tells what could not be read. */
  finish(): Message[] {
    const index: Index = { recipe, found: this.#found };
    writeJson(this.#indexFile, index);
    return this.#inOrder().flatMap(([file, { refused: reason }]) =>
      reason ? [message('picture-refused', { file, reason }, undefined, file)] : [],
    );
  }

  /** By their paths, in the order in which they were started, whichever came first to its end. */
  #inOrder(): [path: string, Picture][] {
    return [...this.#pending.keys()].map(({ path }) => [path, this.#found[path] ?? {}]);
  }

  async #look({ path, name, file, size }: Attachment): Promise<void> {
    try {
      const modified = statSync(file).mtimeMs;
      const known = this.#known[path];
      const same = known?.modified === modified && known.size === size && isWhole(known, this.#folder);
      const picture = same ? known : await readPicture(await readFile(file), name, this.#folder);
      this.#found[path] = { ...picture, modified, size };
    } catch (error) {
      this.#found[path] = { refused: reasonOf(error), modified: 0, size };
    }
  }
}
