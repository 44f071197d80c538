import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formerNames, type History, readHistory } from '../history/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, openNotebook, type Page, requireSettings } from '../notebook/index.ts';
import { checkSettings } from './check-settings.ts';
import { FileMetadata } from './file-metadata.ts';
import { finishNotebook } from './finish-notebook.ts';
import { userInterwiki } from './interwiki.ts';
import { Known } from './known.ts';
import { type Embedding, kindOf, type LoadOptions, siteRoots } from './load-options.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';
import { readNotes } from './note-reader.ts';
import { objectSourcesOf } from './object-source.ts';
import type { KeyedPage } from './page-result.ts';
import { NoteChanged, pageResults } from './page-results.ts';
import { pageKey } from './page-store.ts';
import type { NoteFacts } from './publish/note-facts.ts';
import { type Published, publish } from './publish/publish.ts';
import { secretGuard } from './publish/secret-guard.ts';
import { structureOf } from './structure.ts';
import { withHome } from './synthetic-home.ts';
import { tagAddress } from './tags.ts';
import { withoutHeldBack } from './without-held-back.ts';
import { Workers } from './workers.ts';

/** How often loading begins again if a note changes meanwhile. */
const MOST_ATTEMPTS = 3;

/** A notebook before its pages are converted. */
interface Opened {
  notebook: Notebook;
  published: Published;
  factsOf: (page: Page) => NoteFacts;
  history: { history?: History; unreadable?: true };
  siteFiles: Set<string>;
  /** About the notebook as a whole. */
  messages: Message[];
}

/**
 * Loads the pages of a notebook, and again after each change: only what has changed is read, and only the pages that depend
 * on it are converted and rendered. What is known is also kept in the notebook's cache folder. The result is always that of
 * a load without a cache. It does not depend on Astro, so that a notebook can be checked without building a site.
 *
 *     openNotebook    names and addresses of pages and attachments
 *     readNotes       what guards want to know about each note
 *     publish         decides what is published
 *     readHistory     former names from git; links by those names are resolved
 *     pageResults     each note → Markdown, references, messages, HTML: stored ones whose answers are the same, or new ones
 *     finishNotebook  the data of each page, attachments that no page uses, permalinks, messages
 */
export class NotebookLoader {
  readonly #folder: string;
  readonly #createWorkers: () => Workers;
  #known: Known | undefined;
  #loads = 0;

  /**
   * @param folder the notebook's folder
   * @param createWorkers who convert the pages of a load
   */
  constructor(folder: string, createWorkers = () => new Workers()) {
    this.#folder = folder;
    this.#createWorkers = createWorkers;
  }

  /**
   * Loads the pages. One load at a time.
   *
   * @throws {MessageError} if `zimlight.yaml` cannot be used
   */
  async load(options: LoadOptions): Promise<LoadedNotebook> {
    if (this.#known?.kind !== kindOf(options)) this.#known = new Known(options, this.#known?.files);
    this.#loads++;
    const workers = this.#createWorkers();
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#load(options, this.#known, workers, attempt < MOST_ATTEMPTS);
        } catch (error) {
          if (!(error instanceof NoteChanged)) throw error;
        }
      }
    } finally {
      await workers.end();
    }
  }

  async #load(options: LoadOptions, known: Known, workers: Workers, isStrict: boolean): Promise<LoadedNotebook> {
    const opened = await this.#open(options, known, workers);
    const { notebook, published, factsOf } = opened;
    const { siteUrl, language = '', embedding } = options;
    const pages = embedding ? embed(notebook, published, embedding) : withHome(notebook, published.pages);
    const siteRootOf = siteRoots(options);
    const keyed = pages.map((page): KeyedPage => {
      const { digest } = page.file ? factsOf(page) : { digest: '' };
      const siteRoot = siteRootOf(page);
      return { page, digest, siteRoot, key: pageKey(page, digest, siteRoot, { base: siteUrl.base, language }) };
    });
    // A list of the pages with a tag is pointless if there is only one page.
    const hasTagPages = notebook.site.lists.includes('tags') && published.pages.filter(page => page.file).length > 1;
    const visible = withoutHeldBack(notebook);
    const files = new FileMetadata(visible, options);
    const structure = structureOf(notebook, published.decisions, known.files, options, hasTagPages);
    const results = await pageResults(
      keyed,
      known,
      { structure, isStrict },
      {
        ...{ notebook, base: siteUrl.base, language },
        metadataOf: attachments => files.of(attachments),
        tags: embedding?.tagAddress ? 'custom' : hasTagPages && !embedding ? 'own' : 'none',
        decisions: published.decisions,
        objectSource: objectSourcesOf(visible),
        tagAddress: embedding ? embedding.tagAddress : hasTagPages ? tagAddress : undefined,
      },
      workers,
    );
    const loaded = await finishNotebook(opened, keyed, results, files);
    known.keep(structure, results, this.#loads === 1);
    return loaded;
  }

  /** Everything that must be known before the first page is converted. */
  async #open({ cacheDir, embedding }: LoadOptions, known: Known, workers: Workers): Promise<Opened> {
    const messages: Message[] = [];
    const folder = this.#folder;
    const interwiki = userInterwiki(folder, messages);
    const notebook = openNotebook(folder, { interwiki, facts: known.files });
    requireSettings(notebook);
    if (!existsSync(join(folder, 'notebook.zim'))) messages.push(message('notebook-file-missing'));
    if (embedding) notebook.site.publish.except.push(...embedding.except);
    const factsOf = await readNotes(notebook, known.files, workers);
    const published = await publish(notebook, [secretGuard(notebook.site.publish, known.files)], factsOf);
    notebook.visible = published.visible;
    const siteFiles = await checkSettings(notebook, published);
    for (const { path } of published.staticFiles) siteFiles.add(path);
    const { messages: historyMessages, ...history } = await readHistory(notebook, cacheDir);
    notebook.formerNames = formerNames(notebook, new Set(notebook.pages.values()), history.history);
    const all = [notebook.messages, messages, published.messages, historyMessages];
    return { notebook, published, factsOf, history, siteFiles, messages: all.flat() };
  }
}

/**
 * Gives pages their addresses within somebody else's site, which shows neither the notes as written nor a home page that
 * nobody wrote.
 */
function embed(notebook: Notebook, { pages, sources }: Published, { address }: Embedding): Page[] {
  sources.clear();
  for (const page of new Set([...notebook.pages.values(), ...pages])) page.address = address(page);
  return pages;
}
