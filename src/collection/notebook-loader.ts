import type { EarlyResults, KeyedPage, Processing, StoredPage } from '../conversion/index.ts';
import {
  type LoadOptions,
  loadKind,
  NoteChanged,
  objectSourcesOf,
  PageCache,
  pageKey,
  pageResults,
  readHtml,
  siteRoots,
  structureOf,
  Workers,
  withoutHeldBack,
} from '../conversion/index.ts';
import { tagAddress } from '../conversion/tags.ts';
import { NotebookAssembler } from './assemble-notebook.ts';
import { EarlyNotebook } from './early-notebook.ts';
import { FileMetadata } from './file-metadata.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';
import { Memo } from './memo.ts';
import { NotebookPreparer, type PreparedNotebook } from './prepare-notebook.ts';

/** How often to try: loading begins again if a note has changed meanwhile. The last attempt takes the note as it is. */
const MAX_ATTEMPTS = 3;

type OnEarly = (early: EarlyNotebook) => void | Promise<void>;

/** What one load of a kind leaves for the next. */
class LoadState {
  readonly cache: PageCache;
  readonly assembler = new NotebookAssembler();
  readonly keyed = new Map<string, KeyedPage>();
  readonly structure = new Memo<string | undefined>();
  /** Drafts by their references. */
  drafts = new Map<string, KeyedPage>();
  /** The HTML of drafts that were finished, by their references. */
  finished = new Map<string, Promise<string>>();
  readonly visible = new Memo<Pick<Processing, 'objectSource'> & { notebook: PreparedNotebook['notebook'] }>();

  constructor(options: LoadOptions, last: LoadState | undefined) {
    this.cache = new PageCache(options, last?.cache.files);
  }
}

/**
 * Loads the pages of a notebook, and again after each change: then only what has changed is read, and only the pages that
 * depend on it are converted and rendered. What is known is also kept in the notebook's cache folder; the result is always the
 * same as without a cache. It does not depend on Astro, so that a notebook can be checked without building a site.
 *
 *     NotebookPreparer   names and addresses of pages and attachments; what is published; former names from git
 *     pageResults        each note → Markdown, references, messages, HTML: stored ones that are still valid, or new ones
 *     NotebookAssembler  the data of each page, attachments that no page uses, permalinks, messages
 */
export class NotebookLoader {
  readonly #preparer: NotebookPreparer;
  readonly #createWorkers: () => Workers;
  #state: LoadState | undefined;
  #last: { processing: Processing; keyed: KeyedPage[] } | undefined;
  #early: EarlyNotebook | undefined;
  #loads = 0;

  /**
   * @param folder the notebook's folder
   * @param createWorkers creates the workers that convert the pages of a load
   */
  constructor(folder: string, createWorkers = () => new Workers()) {
    this.#preparer = new NotebookPreparer(folder);
    this.#createWorkers = createWorkers;
  }

  /**
   * Loads the pages. Only one load may run at a time.
   *
   * @param onEarly called if many pages have to be converted, before that: single pages can be shown already. Until it resolves,
   *   this thread has time for that. It is called again if loading begins again
   * @throws {MessageError} if `zimlight.yaml` cannot be used
   */
  async load(options: LoadOptions, onEarly?: OnEarly): Promise<LoadedNotebook> {
    if (this.#state?.cache.kind !== loadKind(options)) this.#state = new LoadState(options, this.#state);
    this.#loads++;
    this.#early = undefined;
    const workers = this.#createWorkers();
    const { changed, ...everything } = options;
    let current: LoadOptions = options;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#load(current, this.#state, workers, { isStrict: attempt < MAX_ATTEMPTS, onEarly });
        } catch (error) {
          if (!(error instanceof NoteChanged)) throw error;
          current = everything;
        }
      }
    } finally {
      await workers.end();
    }
  }

  /**
   * The HTML of a page of the last load, with highlighted code, also if its result is a draft. A page's draft is finished when
   * its HTML is read for the first time.
   *
   * @param reference from its data
   */
  async readHtml(reference: string): Promise<string> {
    const { drafts, finished } = this.#state ?? {};
    const early = await this.#early?.convert(reference);
    if (early) {
      if (early.result.isDraft) drafts?.set(early.result.reference, early.page);
      return this.readHtml(early.result.reference);
    }
    const page = drafts?.get(reference);
    if (!page || !finished) return readHtml(reference);
    const html = finished.get(reference) ?? this.#finish(page);
    finished.set(reference, html);
    return html;
  }

  async #finish({ page, siteRoot }: KeyedPage): Promise<string> {
    const { pageProcessor } = await import('../conversion/process-page.ts');
    const { processing } = this.#last as { processing: Processing };
    const { body } = await pageProcessor({ ...processing, drafts: false })(page, siteRoot);
    return body.html;
  }

  /**
   * Loads all code, and has Node compile it, by converting a page and dropping the result. If the last load found all pages in
   * the cache, the first change would otherwise have to wait for that.
   */
  async warmUp(): Promise<void> {
    const page = this.#last?.keyed.find(({ digest }) => digest !== '');
    if (!this.#last || !page) return;
    await this.#finish(page);
  }

  async #load(
    options: LoadOptions,
    state: LoadState,
    workers: Workers,
    { isStrict, onEarly }: { isStrict: boolean; onEarly: OnEarly | undefined },
  ): Promise<LoadedNotebook> {
    const { cache, assembler } = state;
    const prepared = await this.#preparer.prepare(options, cache, workers);
    const { notebook, published } = prepared;
    const { siteUrl, language = '', drafts = false, embedding } = options;
    const keyed = keyPages(prepared, options, state.keyed);
    // A list of the pages with a tag is pointless if there is only one page.
    const hasTagPages = notebook.site.lists.includes('tags') && published.pages.filter(page => page.file).length > 1;
    const visible = state.visible.get([notebook], () => {
      const shown = withoutHeldBack(notebook);
      return { notebook: shown, objectSource: objectSourcesOf(shown) };
    });
    const files = new FileMetadata(visible.notebook, options);
    const { decisions } = published;
    const structure = state.structure.get([notebook, decisions, prepared.files, hasTagPages], () =>
      structureOf(notebook, decisions, cache.files, options, hasTagPages),
    );
    const processing: Processing = {
      ...{ notebook, base: siteUrl.base, language, drafts },
      metadataOf: attachments => files.of(attachments),
      tags: embedding?.tagAddress ? 'custom' : hasTagPages && !embedding ? 'own' : 'none',
      decisions,
      objectSource: visible.objectSource,
      tagAddress: embedding ? embedding.tagAddress : hasTagPages ? tagAddress : undefined,
    };
    this.#last = { processing, keyed };
    const assemble = (prepared: PreparedNotebook, results: ReadonlyMap<string, StoredPage>) =>
      assembler.assemble(prepared, keyed, results, { fileFacts: cache.files, metadata: files, language });
    const assembleEarly = (results: ReadonlyMap<string, StoredPage>) => {
      for (const [reference, page] of draftsOf(keyed, results)) state.drafts.set(reference, page);
      // Assembling removes notes from the sources.
      return assemble({ ...prepared, published: { ...published, sources: new Map(published.sources) } }, results);
    };
    const startEarly = async (early: EarlyResults) => {
      this.#early = new EarlyNotebook(keyed, early, assembleEarly);
      await onEarly?.(this.#early);
    };
    const resultOptions = { structure, isStrict, onEarly: onEarly && startEarly };
    const results = await pageResults(keyed, cache, resultOptions, processing, workers);
    state.drafts = draftsOf(keyed, results);
    const loaded = await assemble(prepared, results);
    state.finished = new Map([...state.finished].filter(([reference]) => state.drafts.has(reference)));
    cache.store(structure, results, this.#loads === 1);
    return loaded;
  }
}

/** The pages whose results are drafts, by their references. */
function draftsOf(pages: KeyedPage[], results: ReadonlyMap<string, StoredPage>): LoadState['drafts'] {
  return new Map(
    pages.flatMap(page => {
      const { isDraft = false, reference = '' } = results.get(page.key) ?? {};
      return isDraft ? [[reference, page]] : [];
    }),
  );
}

/** The published pages with the keys of their results. @param last those of the last load by the names of pages */
function keyPages(
  { notebook, pages, factsOf }: PreparedNotebook,
  options: LoadOptions,
  last: Map<string, KeyedPage>,
): KeyedPage[] {
  const { siteUrl, language = '' } = options;
  const siteRootOf = siteRoots(options);
  const siteFacts = { base: siteUrl.base, language, tasks: notebook.settings.tasks };
  const keyed = pages.map((page): KeyedPage => {
    const { digest } = page.file ? factsOf(page) : { digest: '' };
    const siteRoot = siteRootOf(page);
    const known = last.get(page.name);
    if (known?.page === page && known.digest === digest && known.siteRoot === siteRoot) return known;
    return { page, digest, siteRoot, key: pageKey(page, digest, siteRoot, siteFacts) };
  });
  last.clear();
  for (const each of keyed) last.set(each.page.name, each);
  return keyed;
}
