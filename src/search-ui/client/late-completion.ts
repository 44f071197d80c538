import type { Lists } from '../../search/client/lists.ts';

/** How long the reader must pause after the results are there: what completes a word must not delay them. */
const PAUSE_MS = 250;

/** Completes the word that is being typed, when nothing else is to be done. The code for it is fetched at the first pause. */
export class LateCompletion {
  readonly #field: HTMLInputElement;
  readonly #onChange: () => void;
  #complete: Promise<(lists: Lists) => Promise<void>> | undefined;

  /** @param onChange is called with a word completed in the field */
  constructor(field: HTMLInputElement, onChange: () => void) {
    this.#field = field;
    this.#onChange = onChange;
  }

  /** Call when results are shown. @param isCurrent whether they are still those of the text in the field */
  follow(lists: Lists, isCurrent: () => boolean): void {
    setTimeout(async () => {
      if (!isCurrent() || document.activeElement !== this.#field) return;
      this.#complete ??= import('./completion.ts').then(module => module.setUpCompletion(this.#field, this.#onChange));
      const complete = await this.#complete;
      if (isCurrent()) await complete(lists);
    }, PAUSE_MS);
  }
}
