import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedding, LoadOptions, PageCache, Workers } from '../conversion/index.ts';
import { readNotes } from '../conversion/index.ts';
import { formerNames, type History, readHistory } from '../history/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, NotebookOpener, type Page, requireSettings } from '../notebook/index.ts';
import { type Published, publish, secretGuard, unmatchedPatterns } from '../publish/index.ts';
import type { NoteFacts } from '../publish/note-facts.ts';
import { checkSettings } from './check-settings.ts';
import { userInterwiki } from './interwiki.ts';
import { isSame, Memo } from './memo.ts';
import { withHome } from './synthetic-home.ts';
import { readWithheld } from './withheld.ts';

/** A notebook before its pages are converted. Objects are the same ones as last time if nothing in them has changed. */
export interface PreparedNotebook {
  /** The notebook, with what is visible and the former names of its pages. */
  notebook: Notebook;
  published: Published;
  /** The published pages, and a home page if there is none. */
  pages: Page[];
  factsOf: (page: Page) => NoteFacts;
  /** An object that is another one when any file other than a note has changed. */
  files: unknown;
  history: { history?: History; unreadable?: true };
  /** The files that the settings put on the site. */
  siteFiles: Set<string>;
  /** About the notebook as a whole. */
  messages: Message[];
}

/** Finds out everything about a notebook that must be known before its first page is converted. */
export class NotebookPreparer {
  readonly #folder: string;
  #opener = new NotebookOpener();
  #marks: NoteFacts[] = [];
  #files: unknown[] = [];
  readonly #published = new Memo<Promise<Published>>();
  readonly #history = new Memo<PreparedNotebook['history']>();
  readonly #formerNames = new Memo<Map<string, Page>>();
  readonly #withheld = new Memo<Promise<Set<string>>>();
  readonly #unmatched = new Memo<Message[]>();
  readonly #notebook = new Memo<Notebook>();
  readonly #pages = new Memo<Page[]>();

  /** @param folder the notebook's folder */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws {MessageError} if `zimlight.yaml` cannot be used */
  async prepare(
    { cacheDir, embedding, changed }: LoadOptions,
    cache: PageCache,
    workers: Workers,
  ): Promise<PreparedNotebook> {
    const messages: Message[] = [];
    const folder = this.#folder;
    // A notebook within another site is opened afresh, because its pages are given other addresses below.
    if (embedding) this.#opener = new NotebookOpener();
    const interwiki = userInterwiki(folder, messages);
    const opened = this.#opener.open(folder, { interwiki, facts: cache.files, changed });
    requireSettings(opened);
    if (!existsSync(join(folder, 'notebook.zim'))) messages.push(message('notebook-file-missing'));
    if (embedding) opened.site.publish.except.push(...embedding.except);
    const factsOf = await readNotes(opened, cache.files, workers);
    const { messages: historyMessages, ...read } = await readHistory(opened, cacheDir, cache.files);
    const history = this.#lastHistory(read);
    const names = this.#formerNames.get([opened, history.history], () =>
      formerNames(opened, new Set(opened.pages.values()), history.history),
    );
    const withheld = await this.#withheld.get([opened, history.history, names], () =>
      readWithheld(opened, history.history, names.keys(), cacheDir),
    );
    const decided = await this.#publish(opened, factsOf, withheld, cache);
    // A copy, from which notes are removed later if they turn out not to be publishable as written.
    const published = { ...decided, sources: new Map(decided.sources) };
    const unmatched = this.#unmatched.get([opened, decided, names], () =>
      unmatchedPatterns(opened, factsOf, names.keys()),
    );
    const notebook = this.#notebook.get([opened, decided, names], () => ({
      ...opened,
      visible: decided.visible,
      formerNames: names,
    }));
    const siteFiles = await checkSettings(notebook, published);
    for (const { path } of published.staticFiles) siteFiles.add(path);
    const pages = this.#pages.get([notebook, decided], () =>
      embedding ? embed(notebook, published, embedding) : withHome(notebook, published.pages),
    );
    if (embedding) published.sources.clear();
    const all = [opened.messages, messages, published.messages, unmatched, historyMessages].flat();
    return { notebook, published, pages, factsOf, files: this.#files, history, siteFiles, messages: all };
  }

  /** The history from last time, unless something other than the contents of notes has changed in it. */
  #lastHistory(read: PreparedNotebook['history']): PreparedNotebook['history'] {
    if (!read.history) return read;
    const { notes, uncommitted, ...rest } = read.history;
    const states = [...notes].map(([path, { page, changed }]) => [path, page, changed]);
    const inputs = JSON.stringify([states, [...uncommitted], rest]);
    return this.#history.get([inputs], () => read);
  }

  /** Decides what is published, again only if marks in notes, or files, have changed. */
  async #publish(
    opened: Notebook,
    factsOf: (page: Page) => NoteFacts,
    withheld: ReadonlySet<string>,
    { files }: PageCache,
  ): Promise<Published> {
    const marks = [...opened.pages.values()].map(factsOf);
    if (!isSame(this.#marks, marks, hasSameMarks)) this.#marks = marks;
    const tokens = [...opened.attachments.keys(), ...opened.staticFiles.map(({ path }) => path)].map(path =>
      files.tokenOf(path),
    );
    if (!isSame(this.#files, tokens)) this.#files = tokens;
    return this.#published.get([opened, this.#marks, this.#files, withheld], () =>
      publish(opened, [secretGuard(opened.site.publish, files)], factsOf, withheld),
    );
  }
}

/** Whether guards find the same in two notes. */
function hasSameMarks(one: NoteFacts, other: NoteFacts): boolean {
  return one === other || JSON.stringify({ ...one, digest: '' }) === JSON.stringify({ ...other, digest: '' });
}

/**
 * Gives pages their addresses within somebody else's site. Unlike a site of the notebook's own, it shows no home page that
 * nobody wrote.
 */
function embed(notebook: Notebook, { pages }: Published, { address }: Embedding): Page[] {
  for (const page of new Set([...notebook.pages.values(), ...pages])) page.address = address(page);
  return pages;
}
