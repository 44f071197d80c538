import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';

/** The result of drawing a card: a PNG file, or the reason why there is none. */
export interface DrawnCard {
  png?: Uint8Array;
  refused?: string;
}

/**
 * The worker thread that draws cards. It takes several at a time: while sharp encodes the pixels of one card, the thread
 * lays out the next one. Unlike a pool's, it does not keep a process alive that has failed while cards are being drawn.
 */
export class CardWorker {
  readonly #worker: Worker;
  readonly #pending = new Map<number, (result: DrawnCard) => void>();
  #lastId = 0;
  #error: string | undefined;

  /** @param icon the notebook's icon: the content of an image file */
  constructor(icon: Uint8Array) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { icon } });
    this.#worker.on('message', ({ id, ...result }) => this.#pending.get(id)?.(result));
    this.#worker.on('error', error => {
      this.#error = error instanceof Error ? error.message : String(error);
      for (const resolve of this.#pending.values()) resolve({ refused: this.#error });
    });
    this.#worker.unref();
  }

  /** Draws a card. Never rejects. */
  async draw(card: Card): Promise<DrawnCard> {
    if (this.#error) return { refused: this.#error };
    const id = ++this.#lastId;
    const result = await new Promise<DrawnCard>(resolve => {
      this.#pending.set(id, resolve);
      this.#worker.postMessage({ id, card });
    });
    this.#pending.delete(id);
    return result;
  }

  /** Keeps the process alive until {@link end}. */
  hold(): void {
    this.#worker.ref();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
