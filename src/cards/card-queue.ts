import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type FileReuse, markAsUsed, noReuse, writeWhole } from '../cache/index.ts';
import { reportProgress } from '../collection/index.ts';
import type { AddressedCard } from './card.ts';
import { CardWorker } from './card-worker.ts';

/**
 * Draws the cards of a site in a worker thread, while Astro renders the pages. Cards are kept between builds; their names
 * depend on their content, so only new ones are drawn.
 */
export class CardQueue {
  /** The cards that could not be drawn: their titles, and the reasons. */
  readonly refused: { title: string; reason: string }[] = [];
  readonly #folder: string;
  readonly #names: Set<string>;
  readonly #worker: CardWorker | undefined;
  readonly #allDrawn: Promise<unknown>;
  readonly #total: number;
  #drawn = 0;
  #awaited = false;

  /**
   * @param cards the cards of all pages; equal ones are drawn once
   * @param icon the notebook's icon: the content of an image file
   * @param cacheDir the notebook's cache folder
   */
  constructor(cards: AddressedCard[], icon: Uint8Array, cacheDir: string) {
    this.#folder = join(cacheDir, 'cards');
    mkdirSync(this.#folder, { recursive: true });
    const kept = new Set(readdirSync(this.#folder));
    const byName = new Map(cards.map(card => [card.name, card]));
    this.#names = new Set(byName.keys());
    const missing = [...byName.values()].filter(({ name }) => !kept.has(name));
    this.#total = missing.length;
    this.#worker = missing.length > 0 ? new CardWorker(icon) : undefined;
    const queue = missing.values();
    const slots = Array.from({ length: availableParallelism() }, () => this.#drawFrom(queue));
    this.#allDrawn = Promise.all(slots);
    // writeInto() awaits it, and throws the error; until then it must not count as unhandled.
    this.#allDrawn.catch(() => {});
  }

  /**
   * Waits until all cards are drawn, and copies them into a site.
   *
   * @param dir folder of the built site
   * @param last reuses files of the last site
   * @returns how many were drawn
   */
  async writeInto(dir: string, last: FileReuse = noReuse): Promise<number> {
    this.#awaited = true;
    this.#worker?.hold();
    this.#report();
    await this.#allDrawn.finally(() => this.#worker?.end());
    const target = join(dir, '-/cards');
    if (this.#names.size > 0) await mkdir(target, { recursive: true });
    for (const name of this.#names) {
      const file = join(this.#folder, name);
      if (!existsSync(file)) continue;
      markAsUsed(file);
      if (!last.reuse(`-/cards/${name}`, name)) await copyFile(file, join(target, name));
    }
    return this.#drawn;
  }

  async #drawFrom(queue: Iterable<AddressedCard>): Promise<void> {
    for (const { card, name } of queue) {
      const first = await this.#worker?.draw(card);
      if (first?.refused) this.refused.push({ title: card.title, reason: first.refused });
      // A card without text shows the icon, and can be drawn in most cases.
      const { png } = first?.png
        ? first
        : ((await this.#worker?.draw({ ...card, title: '', ancestors: [], notebook: '' })) ?? {});
      const file = join(this.#folder, name);
      if (png) writeWhole(file, png);
      this.#drawn += 1;
      this.#report();
    }
  }

  /** Reports progress once the site waits for the cards; before, the rendering of pages reports its own. */
  #report(): void {
    if (this.#awaited && this.#drawn < this.#total) {
      reportProgress({ stage: 'drawing cards', done: this.#drawn, total: this.#total });
    }
  }
}
