import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, markAsUsed, readJson, requireJson, writeJson, writeWhole } from '../cache/index.ts';
import type { Rendered, Section } from '../html/index.ts';

/** A rendered note whose HTML is in a file. */
export type Stored = Omit<Rendered, 'html'> & { file: string };

/** The file beside the HTML with the rest of a rendered note. */
const metadataFile = (htmlFile: string) => htmlFile.replace(/\.html$/, '.json');

/** Rendered notes, kept between builds in files whose names are digests of everything that the result depends on. */
export class RenderedStore {
  readonly #folder: string;

  /** @param cacheDir the notebook's cache folder */
  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'rendered');
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Returns the stored result for the same inputs, or else renders and stores it.
   *
   * @param inputs everything that the result depends on, apart from our own code
   */
  async get(inputs: unknown, render: () => Promise<Rendered>): Promise<Stored> {
    const digest = createHash('sha256').update(codeVersion()).update(JSON.stringify(inputs)).digest('hex').slice(0, 32);
    const file = join(this.#folder, `${digest}.html`);
    const stored = readJson<Omit<Rendered, 'html'>>(metadataFile(file));
    if (stored && existsSync(file)) {
      for (const each of [file, metadataFile(file)]) markAsUsed(each);
      return { ...stored, file };
    }
    const { html, ...rest } = await render();
    writeWhole(file, html);
    writeJson(metadataFile(file), rest);
    return { ...rest, file };
  }
}

/** The HTML of a page, from the file that its entry names. */
export async function readHtml(file: string): Promise<string> {
  return readFileSync(file, 'utf8');
}

/** The sections of a page's note, from the file of its HTML, as in {@link readHtml}. */
export function readSections(file: string): Section[] {
  return requireJson<Rendered>(metadataFile(file)).sections;
}
