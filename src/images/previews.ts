import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mime from 'mime';
import sharp from 'sharp';
import { safeDecodeURIComponent } from '../address/index.ts';
import { readJson, writeJson } from '../cache/index.ts';
import type { ImageMetadata, Rendered } from '../html/index.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';

/** A picture for link previews: its address without the base, percent-encoded; its size in pixels; its MIME type. */
export interface PreviewImage {
  address: string;
  width: number;
  height: number;
  type: string;
  /** What it shows; empty where the note does not say. */
  alt: string;
}

/** Changes with whatever decides what the copies look like. */
const recipe = `1 ${sharp.versions.sharp}`;

/** What is smaller, in pixels, is an icon; what is flatter or steeper would be cut to a strip. */
const smallest = 200;
const flattest = 3;
const steepest = 1 / 2;

/** What those who show link previews can read, up to the size, in bytes, that all of them fetch. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const drawn = new Set([...shown, 'image/svg+xml', 'image/avif', 'image/tiff']);
const heaviest = 1_000_000;
/** No preview is wider. */
const widest = 1200;

/** The pictures that stand for pages in link previews, and copies of those that cannot be shown there as they are. */
export class Previews {
  readonly #folder: string;
  readonly #byAddress: Map<string, Attachment>;
  readonly #copies = new Map<string, Promise<Unnamed | undefined>>();
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
   * The first of a note's pictures that is large enough and neither a strip nor a ribbon: as it is, or a copy of a
   * drawing, of a format that is not read everywhere, or of a picture that is too heavy.
   *
   * @param facts is asked for a picture's size
   */
  async of(
    pictures: Rendered['pictures'],
    facts: (address: string) => ImageMetadata | undefined,
  ): Promise<PreviewImage | undefined> {
    for (const { address, alt } of pictures) {
      const { width = 0, height = 0, alt: described = '' } = facts(address) ?? {};
      const ratio = width / height;
      const type = mime.getType(address) ?? '';
      const attachment = this.#byAddress.get(safeDecodeURIComponent(address));
      const fits = Math.min(width, height) >= smallest && ratio <= flattest && ratio >= steepest;
      if (!attachment || !drawn.has(type) || !fits) continue;
      const asItIs = shown.has(type) && attachment.size <= heaviest;
      const picture = asItIs ? { address: attachment.address, width, height, type } : await this.#copyOf(attachment);
      if (picture) return { ...picture, alt: alt || described };
    }
    return undefined;
  }

  /** The copies, as files to publish. */
  files(): { address: string; file: Buffer }[] {
    return [...this.#files].map(name => ({ address: addressOf(name), file: Buffer.from(join(this.#folder, name)) }));
  }

  #copyOf(attachment: Attachment): Promise<Unnamed | undefined> {
    const known = this.#copies.get(attachment.path) ?? this.#copy(attachment);
    this.#copies.set(attachment.path, known);
    return known;
  }

  /** A copy, made unless it is there; nothing of what cannot be drawn, which the build says elsewhere. */
  async #copy({ file }: Attachment): Promise<Unnamed | undefined> {
    try {
      const content = await readFile(file);
      const digest = createHash('sha256').update(recipe).update(content).digest('hex').slice(0, 32);
      const copy = readJson<Copy>(join(this.#folder, `${digest}.json`)) ?? (await this.#make(digest, content));
      this.#files.add(copy.name);
      const { name, ...size } = copy;
      return { address: addressOf(name), ...size, type: mime.getType(name) as string };
    } catch {
      return undefined;
    }
  }

  /** A drawing has no size of its own: it is drawn as wide as a preview can be. What is clear in it becomes paper. */
  async #make(digest: string, content: Buffer): Promise<Copy> {
    const { format, width } = await sharp(content).metadata();
    const drawing = format === 'svg';
    const picture = sharp(content, drawing ? { density: Math.min(72 * (widest / width), 2400) } : {})
      .autoOrient()
      .resize({ width: widest, height: 2 * widest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' });
    const encoded = drawing ? picture.png({ palette: true }) : picture.jpeg({ quality: 80, mozjpeg: true });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const copy = { name: `${digest}.${drawing ? 'png' : 'jpg'}`, width: info.width, height: info.height };
    writeFileSync(join(this.#folder, copy.name), data);
    writeJson(join(this.#folder, `${digest}.json`), copy);
    return copy;
  }
}

type Unnamed = Omit<PreviewImage, 'alt'>;

/** A copy's file, and its size in pixels. */
interface Copy {
  name: string;
  width: number;
  height: number;
}

const addressOf = (name: string) => `/-/images/${name}`;
