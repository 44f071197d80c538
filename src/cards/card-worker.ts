import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';

/** What the thread answers: a PNG file, or why there is none. */
export interface Answer {
  png?: Uint8Array;
  refused?: string;
}

/** The thread that draws, several cards at a time: while sharp makes pixels of one, it lays out the next. */
export class CardWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;
  #dead: string | undefined;

  /** @param icon of the notebook: the content of an image file */
  constructor(icon: Uint8Array) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { icon } });
    this.#worker.on('message', ({ id, ...answer }) => this.#waiting.get(id)?.(answer));
    this.#worker.on('error', error => {
      this.#dead = error instanceof Error ? error.message : String(error);
      for (const answer of this.#waiting.values()) answer({ refused: this.#dead });
    });
    // A build that fails need not wait for cards.
    this.#worker.unref();
  }

  /** Draws a card. Never rejects. */
  async draw(card: Card): Promise<Answer> {
    if (this.#dead) return { refused: this.#dead };
    const id = ++this.#last;
    const answer = await new Promise<Answer>(resolve => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, card });
    });
    this.#waiting.delete(id);
    return answer;
  }

  /** Keeps the process alive until {@link end}. */
  hold(): void {
    this.#worker.ref();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
