import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import { withBase } from '../address/index.ts';
import { cleanSvgFile } from '../images/clean-svg.ts';
import { readRegularFile } from '../notebook/index.ts';

/** A file of the site that a setting names, or that is made of settings. */
export interface Asset {
  /** Without the base: `/-/assets/logo.1f3a5b7c.svg`. The digest of the content lets browsers keep it. */
  address: string;
  content: Buffer;
}

/** Collects the assets of a site. */
export class AssetStore {
  readonly assets = new Map<string, Asset>();
  /** The files of the notebook that were read, relative to it. */
  readonly paths = new Set<string>();
  readonly #folder: string;
  readonly #base: string;

  /**
   * @param folder absolute path of the notebook
   * @param base of the site
   */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
  }

  /**
   * The content of a file of the notebook; that of an SVG without scripts.
   *
   * @param path relative to the notebook
   * @throws if it cannot be read, or is a symbolic link that leads out of the notebook
   */
  read(path: string): Buffer {
    const file = resolve(this.#folder, path);
    if (!realpathSync(file).startsWith(realpathSync(this.#folder) + sep)) throw new Error(`${path} is outside`);
    this.paths.add(path);
    const content = readRegularFile(file);
    return /\.svg$/i.test(path) ? cleanSvgFile(content) : content;
  }

  /** Adds an asset. @param name of its file, without a digest @returns its address without the base */
  add(name: string, content: Buffer): string {
    const { name: stem, ext } = posix.parse(name);
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const safe = stem.replace(/[^\w-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') || 'file';
    const address = `/-/assets/${safe}.${digest}${ext.toLowerCase()}`;
    this.assets.set(address, { address, content });
    return address;
  }

  /** Adds a file of the notebook. @returns its address without the base */
  addFile(path: string): string {
    return this.add(posix.basename(path), this.read(path));
  }

  /** Adds a file of the notebook. @returns its `href`, with the base */
  hrefOf(path: string): string {
    return withBase(this.addFile(path), this.#base);
  }
}
