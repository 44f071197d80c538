import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeVersion, readJson, requireJson, writeJson } from '../cache/index.ts';
import type { Rendered, Section } from '../html/index.ts';

/** A rendered note, its HTML in a file. */
export type Stored = Omit<Rendered, 'html'> & { file: string };

/** The file beside the HTML that holds the rest of a rendered note. */
const factsBeside = (file: string) => file.replace(/\.html$/, '.json');

/** Rendered notes, kept in files named by a digest of all that they were made from, from one build to the next. */
export class RenderedStore {
  readonly #folder: string;

  /** @param cacheDir Astro's cache folder for the notebook */
  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'rendered');
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Gives what was rendered from the same parts before, else renders it now.
   *
   * @param parts all that the result depends on, besides the renderer itself
   */
  async get(parts: unknown, render: () => Promise<Rendered>): Promise<Stored> {
    const digest = createHash('sha256').update(codeVersion()).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
    const file = join(this.#folder, `${digest}.html`);
    const facts = factsBeside(file);
    const kept = readJson<Omit<Rendered, 'html'>>(facts);
    if (kept) return { ...kept, file };
    const { html, ...rest } = await render();
    writeFileSync(file, html);
    writeJson(facts, rest);
    return { ...rest, file };
  }
}

/** The HTML of a page, by the file that its entry names. */
export async function readHtml(file: string): Promise<string> {
  return readFileSync(file, 'utf8');
}

/** The sections of a page's note, by the file of its HTML, as in {@link readHtml}. */
export function readSections(file: string): Section[] {
  return requireJson<Rendered>(factsBeside(file)).sections;
}
