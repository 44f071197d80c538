import { Workers } from '../../src/conversion/index.ts';

/** Workers for which any number of pages is many, and that begin to convert them only when they are told to. */
export class HeldWorkers extends Workers {
  readonly #begin: Promise<void>;
  /** Names of the pages that they were given, when they have begun. */
  readonly given: string[] = [];

  constructor(begin: Promise<void>) {
    super({ notes: Number.POSITIVE_INFINITY, pages: Number.POSITIVE_INFINITY });
    this.#begin = begin;
  }

  override areMany(): boolean {
    return true;
  }

  override async process(...args: Parameters<Workers['process']>): Promise<void> {
    await this.#begin;
    this.given.push(...args[0].map(({ page }) => page.name));
    await super.process(...args);
  }
}
