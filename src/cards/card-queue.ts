import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { reportProgress } from '../collection/index.ts';
import type { AddressedCard } from './card.ts';
import { CardWorker } from './card-worker.ts';

/**
 * Draws the cards of a site in a thread of its own, beside whatever else is done. What was drawn is kept from one build
 * to the next, by its name, which changes with what is on it: only new cards are drawn.
 */
export class CardQueue {
  /** Titles of cards that could not be drawn, and why. */
  readonly refused: { title: string; reason: string }[] = [];
  readonly #folder: string;
  readonly #names: Set<string>;
  readonly #worker: CardWorker | undefined;
  readonly #drawn: Promise<unknown>;
  readonly #total: number;
  #done = 0;
  #awaited = false;

  /**
   * @param cards those of all pages; equal ones are drawn once
   * @param icon of the notebook: the content of an image file
   * @param cacheDir Astro's cache folder for the notebook
   */
  constructor(cards: AddressedCard[], icon: Uint8Array, cacheDir: string) {
    this.#folder = join(cacheDir, 'cards');
    mkdirSync(this.#folder, { recursive: true });
    const kept = new Set(readdirSync(this.#folder));
    const byName = new Map(cards.map(card => [card.name, card]));
    this.#names = new Set(byName.keys());
    const wanted = [...byName.values()].filter(({ name }) => !kept.has(name));
    this.#total = wanted.length;
    this.#worker = wanted.length > 0 ? new CardWorker(icon) : undefined;
    const queue = wanted.values();
    const lanes = Array.from({ length: availableParallelism() }, () => this.#drawFrom(queue));
    this.#drawn = Promise.all(lanes);
    // It is awaited later, and said then.
    this.#drawn.catch(() => {});
  }

  /**
   * Waits until all are drawn, and puts them into a site; those that no page has any more are forgotten.
   *
   * @returns how many were drawn
   */
  async writeInto(dir: string): Promise<number> {
    this.#awaited = true;
    this.#worker?.hold();
    this.#report();
    await this.#drawn.finally(() => this.#worker?.end());
    const target = join(dir, '-/cards');
    if (this.#names.size > 0) await mkdir(target, { recursive: true });
    for (const name of this.#names) {
      const file = join(this.#folder, name);
      if (existsSync(file)) await copyFile(file, join(target, name));
    }
    for (const name of readdirSync(this.#folder)) {
      if (!this.#names.has(name)) await rm(join(this.#folder, name), { force: true });
    }
    return this.#done;
  }

  async #drawFrom(queue: Iterable<AddressedCard>): Promise<void> {
    for (const { card, name } of queue) {
      const first = await this.#worker?.draw(card);
      if (first?.refused) this.refused.push({ title: card.title, reason: first.refused });
      // Without words there is little to refuse.
      const { png } = first?.png
        ? first
        : ((await this.#worker?.draw({ ...card, title: '', places: [], notebook: '' })) ?? {});
      const file = join(this.#folder, name);
      // A build that is interrupted leaves no half of a picture.
      if (png) await writeFile(`${file}.part`, png).then(() => rename(`${file}.part`, file));
      this.#done += 1;
      this.#report();
    }
  }

  /** Pages are made meanwhile, and say how far they are. */
  #report(): void {
    if (this.#awaited && this.#done < this.#total) {
      reportProgress({ stage: 'drawing cards', done: this.#done, total: this.#total });
    }
  }
}
