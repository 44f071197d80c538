import type { EarlyResults, KeyedPage, StoredPage } from '../conversion/index.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';

/**
 * A notebook while most of its pages are still being converted. Everything is known that decides what is published, and which
 * pages there are. What follows from the notes is missing: titles in notes, links, tags, tasks. A page gets its own when it
 * is included.
 */
export class EarlyNotebook {
  readonly #pages: KeyedPage[];
  readonly #results: EarlyResults;
  readonly #assemble: (results: Map<string, StoredPage>) => Promise<LoadedNotebook>;
  /** Stand for the results of pages that are not converted yet, by keys. */
  readonly #placeholders: Map<string, StoredPage>;
  readonly #byReference: Map<string, KeyedPage>;
  #included = new Set<string>();
  #assembling: Promise<unknown> = Promise.resolve();

  /** @param assemble puts the notebook together from the results of all pages */
  constructor(
    pages: KeyedPage[],
    results: EarlyResults,
    assemble: (results: Map<string, StoredPage>) => Promise<LoadedNotebook>,
  ) {
    this.#pages = pages;
    this.#results = results;
    this.#assemble = assemble;
    this.#placeholders = new Map(pages.map(page => [page.key, placeholderOf(page)]));
    this.#byReference = new Map(pages.map(page => [referenceOf(page), page]));
  }

  /**
   * Converts the page at an address, unless that has been done.
   *
   * @param address without the base, not percent-encoded
   * @returns the notebook with this page and all others that have been converted by now; nothing if the notebook that was
   *   returned before has this page, or if it has no page at this address
   * @throws {NoteChanged} if the page's note has changed since the gate read it
   */
  include(address: string): Promise<LoadedNotebook | undefined> {
    const included = this.#assembling.then(async () => {
      const page = this.#pages.find(({ page }) => page.address === address);
      if (this.#included.size > 0 && (!page || this.#included.has(page.key))) return undefined;
      if (page) await this.#results.resultOf(page);
      const results = new Map(this.#results.results);
      const loaded = await this.#assemble(new Map([...this.#placeholders, ...results]));
      this.#included = new Set(results.keys());
      return loaded;
    });
    this.#assembling = included.catch(() => {});
    return included;
  }

  /** Converts the page whose HTML a reference stands for, if the page was not converted when it got this reference. */
  async convert(reference: string): Promise<{ page: KeyedPage; result: StoredPage } | undefined> {
    const page = this.#byReference.get(reference);
    return page && { page, result: await this.#results.resultOf(page) };
  }
}

const referenceOf = ({ key }: KeyedPage) => `placeholder#${key}`;

/** Stands for the result of a page. Its note as written is not published: nobody knows yet what it refers to. */
function placeholderOf(page: KeyedPage): StoredPage {
  const nothing = { headings: [], ids: [], messages: [], pictures: [], tags: [], links: [], attachments: [] };
  return {
    isDraft: false,
    dependencies: [],
    fingerprint: '',
    facts: {
      ...nothing,
      digest: page.digest,
      titled: false,
      description: '',
      words: 0,
      plainMarkdown: false,
      heldBack: true,
      hasMailAddress: false,
      noteMessages: [],
    },
    reference: referenceOf(page),
  };
}
