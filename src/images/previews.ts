import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mime from 'mime';
import { safeDecodeURIComponent } from '../address/index.ts';
import { markAsUsed, readJson, writeJson, writeWhole } from '../cache/index.ts';
import type { ImageMetadata, Rendered } from '../html/index.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';
import { atOnce } from './at-once.ts';
import { loadSharp, sharpVersion } from './sharp.ts';
import { limits, readMetadata } from './versions.ts';

/** A picture for link previews: its address without the base, percent-encoded; its size in pixels; its MIME type. */
export interface PreviewImage {
  address: string;
  width: number;
  height: number;
  type: string;
  /** Alternative text; empty if the note has none. */
  alt: string;
}

/** Part of the cache key; increase the number when copies are to look different. */
const cacheVersion = () => `1 ${sharpVersion()}`;

/** Smaller pictures, in pixels, are icons; of wider or taller ones, previews would show only a strip. */
const MIN_SIDE = 200;
const MAX_RATIO = 3;
const MIN_RATIO = 1 / 2;

/** Formats and size, in bytes, that all services with link previews accept. */
const accepted = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const convertible = new Set([...accepted, 'image/svg+xml', 'image/avif', 'image/tiff']);
const MAX_FILE_SIZE = 1_000_000;
/** Greatest width of a copy, in pixels. */
const MAX_WIDTH = 1200;

/** The pictures of pages in link previews, and copies of those in other formats or too large. */
export class Previews {
  readonly #folder: string;
  readonly #byAddress: Map<string, Attachment>;
  readonly #copies = new Map<string, Promise<PreviewFile | undefined>>();
  readonly #files = new Set<string>();

  /** @param cacheDir Astro's cache folder for the notebook */
  constructor(cacheDir: string, notebook: Notebook) {
    this.#folder = join(cacheDir, 'previews');
    this.#byAddress = new Map(
      [...notebook.attachments.values()].map(file => [safeDecodeURIComponent(file.address), file]),
    );
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * The first of a note's pictures with a suitable size: itself, or a copy if its format or size is not accepted.
   *
   * @param metadata of a picture, by its address
   */
  async of(
    pictures: Rendered['pictures'],
    metadata: (address: string) => ImageMetadata | undefined,
  ): Promise<PreviewImage | undefined> {
    for (const { address, alt } of pictures) {
      const { width = 0, height = 0, alt: described = '' } = metadata(address) ?? {};
      const ratio = width / height;
      const type = mime.getType(address) ?? '';
      const attachment = this.#byAddress.get(safeDecodeURIComponent(address));
      const fits = Math.min(width, height) >= MIN_SIDE && ratio <= MAX_RATIO && ratio >= MIN_RATIO;
      if (!attachment || !convertible.has(type) || !fits) continue;
      const usable = accepted.has(type) && attachment.size <= MAX_FILE_SIZE;
      const picture = usable ? { address: attachment.address, width, height, type } : await this.#copyOf(attachment);
      if (picture) return { ...picture, alt: alt || described };
    }
    return undefined;
  }

  /** The copies, as files to publish. */
  files(): { address: string; file: Buffer }[] {
    return [...this.#files]
      .sort()
      .map(name => ({ address: addressOf(name), file: Buffer.from(join(this.#folder, name)) }));
  }

  #copyOf(attachment: Attachment): Promise<PreviewFile | undefined> {
    const known = this.#copies.get(attachment.path) ?? atOnce(() => this.#copy(attachment));
    this.#copies.set(attachment.path, known);
    return known;
  }

  /** A copy, new or from the cache; nothing for a broken picture, which `Pictures` reports. */
  async #copy({ file }: Attachment): Promise<PreviewFile | undefined> {
    try {
      const content = await readFile(file);
      const digest = createHash('sha256').update(cacheVersion()).update(content).digest('hex').slice(0, 32);
      const copy = readJson<Copy>(join(this.#folder, `${digest}.json`)) ?? (await this.#make(digest, content));
      this.#files.add(copy.name);
      for (const name of [copy.name, `${digest}.json`]) markAsUsed(join(this.#folder, name));
      const { name, ...size } = copy;
      return { address: addressOf(name), ...size, type: mime.getType(name) as string };
    } catch {
      return undefined;
    }
  }

  /** Makes a copy. A vector drawing is rendered as wide as a preview can be; transparency becomes white. */
  async #make(digest: string, content: Buffer): Promise<Copy> {
    const sharp = await loadSharp();
    const { format, width } = await readMetadata(content);
    const drawing = format === 'svg';
    const picture = sharp(content, drawing ? { ...limits, density: Math.min(72 * (MAX_WIDTH / width), 2400) } : limits)
      .autoOrient()
      .resize({ width: MAX_WIDTH, height: 2 * MAX_WIDTH, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' });
    const encoded = drawing ? picture.png({ palette: true }) : picture.jpeg({ quality: 80, mozjpeg: true });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const copy = { name: `${digest}.${drawing ? 'png' : 'jpg'}`, width: info.width, height: info.height };
    writeWhole(join(this.#folder, copy.name), data);
    writeJson(join(this.#folder, `${digest}.json`), copy);
    return copy;
  }
}

type PreviewFile = Omit<PreviewImage, 'alt'>;

/** File name of a copy, and its size in pixels. */
interface Copy {
  name: string;
  width: number;
  height: number;
}

const addressOf = (name: string) => `/-/images/${name}`;
