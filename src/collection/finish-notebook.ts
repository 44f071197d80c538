import type { KeyedPage, StoredPage } from '../conversion/index.ts';
import { type Permalinks, permalinks, type Redirects, readLastChanges, redirectsOf } from '../history/index.ts';
import { type Message, message, restoreMessage } from '../messages.ts';
import type { Attachment, FileFacts, Notebook, Page } from '../notebook/index.ts';
import { AnchorCheck } from './check-anchors.ts';
import type { FileMetadata } from './file-metadata.ts';
import { toFiles } from './files.ts';
import type { LoadedNotebook, LoadedPage } from './loaded-notebook.ts';
import { Memo } from './memo.ts';
import { type EarlyPageData, pageDataCreator } from './page-data.ts';
import type { Prepared } from './prepare-notebook.ts';
import { publicPage } from './public-page.ts';
import { unlinkedAttachments } from './unlinked-attachments.ts';

/** What a page adds to a notebook. */
interface FinishedPage {
  page: Page;
  stored: StoredPage;
  attachments: Set<Attachment>;
  /** About its note, and about rendering it. */
  messages: { note: Message[]; render: Message[] };
  data: EarlyPageData;
}

/** Puts a loaded notebook together from its pages and what depends on all of them. Data of unchanged pages is used again. */
export class NotebookFinisher {
  readonly #pages = new Map<string, { finished: Memo<FinishedPage>; complete: Memo<LoadedPage> }>();
  readonly #permalinks = new Memo<Permalinks>();
  readonly #redirects = new Memo<Redirects>();

  /**
   * @param results by keys of pages
   * @param files `known`: what is known about all files; `metadata`: of those that pages show
   */
  async finish(
    prepared: Prepared,
    pages: KeyedPage[],
    results: ReadonlyMap<string, StoredPage>,
    { known, metadata }: { known: FileFacts; metadata: FileMetadata },
  ): Promise<LoadedNotebook> {
    const { notebook, published, history } = prepared;
    const used = new Set<Attachment>();
    const finished = await this.#finishPages(prepared, pages, results, { known, metadata });
    const anchors = new AnchorCheck();
    for (const { page, stored, attachments } of finished) {
      for (const attachment of attachments) used.add(attachment);
      anchors.add(page, stored.facts.ids, stored.facts.links);
    }
    const files = published.files(used);
    const unlinked = unlinkedAttachments(files, used);
    const links = this.#permalinks.get([notebook, history.history], () =>
      permalinks(notebook, [...notebook.pages.values()], history.history),
    );
    const entries = finished.map(each => this.#complete(each, links, unlinked(each.page)));
    const { messages: pictureMessages, pictures, previews } = await metadata.finish(used);
    const messages = [
      ...[prepared.messages, finished.flatMap(({ messages }) => messages.note)],
      ...[finished.flatMap(({ messages }) => messages.render), pictureMessages, anchors.messages()],
    ];
    return {
      pages: published.pages.filter(page => page.file).length,
      words: finished.reduce((sum, { data }) => sum + data.words, 0),
      fileCounts: { published: files.size, unlinked: files.difference(used).size },
      messages: messages.flat(),
      heldBack: published.heldBack(files),
      entries,
      get published() {
        return finished.map(({ page, data, attachments }) =>
          publicPage(page, data, attachments.union(new Set(page.attachments.filter(file => files.has(file))))),
        );
      },
      files: [...toFiles(files, notebook.site), ...pictures, ...published.sources.values(), ...previews],
      staticFiles: toFiles(published.staticFiles, notebook.site).map(file => ({ ...file, isStatic: true })),
      siteFiles: [...prepared.siteFiles].sort(),
      redirects: this.#redirects.get([notebook, links, history.history], () =>
        redirectsOf(notebook, notebook.formerNames, links, history.history),
      ),
    };
  }

  async #finishPages(
    { notebook, published, history }: Prepared,
    pages: KeyedPage[],
    results: ReadonlyMap<string, StoredPage>,
    { known, metadata }: { known: FileFacts; metadata: FileMetadata },
  ): Promise<FinishedPage[]> {
    const lastChange = await readLastChanges(notebook.folder, history, ({ path }) => known.stampOf(path)?.[1]);
    // Most of what is kept is then about pages that are gone.
    if (this.#pages.size > 2 * pages.length) this.#pages.clear();
    const createPageData = pageDataCreator({ notebook, published, lastChange });
    const finished: FinishedPage[] = [];
    for (const { page, key } of pages) {
      const stored = results.get(key) as StoredPage;
      const { facts } = stored;
      let picture: Awaited<ReturnType<FileMetadata['previewOf']>>;
      if (facts.attachments.length > 0) {
        await metadata.of([...attachmentsOf(notebook, facts.attachments)]);
        picture = await metadata.previewOf(facts);
      }
      if (notebook.site.mailAddresses === 'encode' && facts.hasMailAddress) published.sources.delete(page);
      const { date, author } = lastChange(page, facts.created);
      const inputs = [notebook, published.decisions, page, stored, date, author, picture && JSON.stringify(picture)];
      const make = (): FinishedPage => ({
        ...{ page, stored, attachments: attachmentsOf(notebook, facts.attachments) },
        messages: messagesOf(page, stored),
        data: createPageData(page, stored, picture),
      });
      finished.push(this.#memosOf(page).finished.get(inputs, make));
      if (facts.heldBack) published.sources.delete(page);
    }
    return finished;
  }

  /** A page with the data that depends on other pages. */
  #complete({ page, stored, data }: FinishedPage, { own }: Permalinks, attachments: EntryAttachments): LoadedPage {
    const short = page.file ? own.get(page.name) : undefined;
    const listed = attachments.length > 0 ? JSON.stringify(attachments) : '';
    return this.#memosOf(page).complete.get([data, short, listed], () => ({
      data: { ...data, ...(short && { short }), attachments },
      plainMarkdown: stored.facts.plainMarkdown,
    }));
  }

  #memosOf({ name }: Page) {
    const memos = this.#pages.get(name) ?? { finished: new Memo<FinishedPage>(), complete: new Memo<LoadedPage>() };
    this.#pages.set(name, memos);
    return memos;
  }
}

type EntryAttachments = LoadedPage['data']['attachments'];

/** The attachments of a notebook at these paths. */
function attachmentsOf({ attachments }: Notebook, paths: string[]): Set<Attachment> {
  return new Set(paths.flatMap(path => attachments.get(path) ?? []));
}

function messagesOf({ file }: Page, { facts }: StoredPage): FinishedPage['messages'] {
  const failure = facts.failure ? [restoreMessage(facts.failure)] : [];
  const rendered = facts.messages.map(({ rule, values }) => message(rule, values, undefined, file?.path));
  return { note: facts.noteMessages.map(restoreMessage), render: [...failure, ...rendered] };
}
