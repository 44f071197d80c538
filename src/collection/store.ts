import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../cache/index.ts';
import type { Rendered } from '../html/index.ts';

/** A rendered note, its HTML in a file. */
export type Stored = Omit<Rendered, 'html'> & { file: string };

/** Rendered notes, kept in files named by a digest of all that they were made from, from one build to the next. */
export class RenderedStore {
  readonly #folder: string;
  readonly #version: string;

  /** @param cacheDir Astro's cache folder for the notebook */
  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, 'rendered');
    this.#version = versionOfRenderer();
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Gives what was rendered from the same parts before, else renders it now.
   *
   * @param parts all that the result depends on, besides the renderer itself
   */
  async get(parts: unknown, render: () => Promise<Rendered>): Promise<Stored> {
    const digest = createHash('sha256').update(this.#version).update(JSON.stringify(parts)).digest('hex').slice(0, 32);
    const file = join(this.#folder, `${digest}.html`);
    const facts = join(this.#folder, `${digest}.json`);
    const kept = readJson<Omit<Rendered, 'html'>>(facts);
    if (kept) return { ...kept, file };
    const { html, ...rest } = await render();
    writeFileSync(file, html);
    writeFileSync(facts, JSON.stringify(rest));
    return { ...rest, file };
  }
}

/** The HTML of a page, by the file that its entry names. */
export async function readHtml(file: string): Promise<string> {
  return readFileSync(file, 'utf8');
}

/** Rooms whose code decides what a note is rendered as. */
const RENDERING_ROOMS = ['html', 'code-language', 'i18n'];

/** Changes whenever the code that renders does, so that a newer Zimlight does not show an older one's pages. */
function versionOfRenderer(): string {
  const hash = createHash('sha256');
  for (const room of RENDERING_ROOMS) {
    const folder = join(import.meta.dirname, '..', room);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.m?[jt]s$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}
