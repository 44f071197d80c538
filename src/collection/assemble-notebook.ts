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
import type { PreparedNotebook } from './prepare-notebook.ts';
import { publicPage } from './public-page.ts';
import { unlinkedAttachments } from './unlinked-attachments.ts';

/** What a page adds to a notebook. */
interface AssembledPage {
  page: Page;
  stored: StoredPage;
  attachments: Set<Attachment>;
  /** About its note, and about rendering it. */
  messages: { note: Message[]; render: Message[] };
  data: EarlyPageData;
}

/** What is known besides the pages. */
interface AssemblyContext {
  /** About all files. */
  fileFacts: FileFacts;
  /** Of the files that pages show. */
  metadata: FileMetadata;
  /** BCP 47 tag of the notes; empty if it is unknown. */
  language: string;
}

/** Puts a loaded notebook together from its pages and what depends on all of them. Data of unchanged pages is used again. */
export class NotebookAssembler {
  readonly #pages = new Map<string, { assembled: Memo<AssembledPage>; complete: Memo<LoadedPage> }>();
  readonly #permalinks = new Memo<Permalinks>();
  readonly #redirects = new Memo<Redirects>();

  /**
   * @param results by keys of pages
   */
  async assemble(
    prepared: PreparedNotebook,
    pages: KeyedPage[],
    results: ReadonlyMap<string, StoredPage>,
    { fileFacts, metadata, language }: AssemblyContext,
  ): Promise<LoadedNotebook> {
    const { notebook, published, history } = prepared;
    const used = new Set<Attachment>();
    const assembled = await this.#assemblePages(prepared, pages, results, { fileFacts, metadata, language });
    const anchors = new AnchorCheck();
    for (const { page, stored, attachments } of assembled) {
      for (const attachment of attachments) used.add(attachment);
      anchors.add(page, stored.facts.ids, stored.facts.links);
    }
    const files = published.files(used);
    const unlinked = unlinkedAttachments(files, used);
    const links = this.#permalinks.get([notebook, history.history], () =>
      permalinks(notebook, [...notebook.pages.values()], history.history),
    );
    const entries = assembled.map(each => this.#complete(each, links, unlinked(each.page)));
    const { messages: pictureMessages, pictures, previews } = await metadata.finish(used);
    const messages = [
      ...[prepared.messages, assembled.flatMap(({ messages }) => messages.note)],
      ...[assembled.flatMap(({ messages }) => messages.render), pictureMessages, anchors.messages()],
    ];
    return {
      pages: published.pages.filter(page => page.file).length,
      words: assembled.reduce((sum, { data }) => sum + data.words, 0),
      fileCounts: { published: files.size, unlinked: files.difference(used).size },
      messages: messages.flat(),
      heldBack: published.heldBack(files),
      entries,
      get published() {
        return assembled.map(({ page, data, attachments }) =>
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

  async #assemblePages(
    { notebook, published, history }: PreparedNotebook,
    pages: KeyedPage[],
    results: ReadonlyMap<string, StoredPage>,
    { fileFacts, metadata, language }: AssemblyContext,
  ): Promise<AssembledPage[]> {
    const lastChange = await readLastChanges(notebook.folder, history, ({ path }) => fileFacts.stampOf(path)?.[1]);
    // Most of what is kept is then about pages that are gone.
    if (this.#pages.size > 2 * pages.length) this.#pages.clear();
    const createPageData = pageDataCreator({ notebook, published, lastChange, language });
    // For all pages at once, so that several copies of pictures are made at the same time.
    const previews = await Promise.all(
      pages.map(async ({ key }) => {
        const { facts } = results.get(key) as StoredPage;
        if (facts.attachments.length === 0) return undefined;
        await metadata.of([...attachmentsOf(notebook, facts.attachments)]);
        return metadata.previewOf(facts);
      }),
    );
    const assembled: AssembledPage[] = [];
    for (const [i, { page, key }] of pages.entries()) {
      const stored = results.get(key) as StoredPage;
      const { facts } = stored;
      const picture = previews[i];
      if (notebook.site.mailAddresses === 'encode' && facts.hasMailAddress) published.sources.delete(page);
      const { date, author } = lastChange(page, facts.created);
      const inputs = [
        ...[notebook, published.decisions, page, stored, language, date, author],
        picture && JSON.stringify(picture),
      ];
      const make = (): AssembledPage => ({
        ...{ page, stored, attachments: attachmentsOf(notebook, facts.attachments) },
        messages: messagesOf(page, stored),
        data: createPageData(page, stored, picture),
      });
      assembled.push(this.#memosOf(page).assembled.get(inputs, make));
      if (facts.heldBack) published.sources.delete(page);
    }
    return assembled;
  }

  /** A page with the data that depends on other pages. */
  #complete({ page, stored, data }: AssembledPage, { own }: Permalinks, attachments: EntryAttachments): LoadedPage {
    const short = page.file ? own.get(page.name) : undefined;
    const listed = attachments.length > 0 ? JSON.stringify(attachments) : '';
    return this.#memosOf(page).complete.get([data, short, listed], () => ({
      data: { ...data, ...(short && { short }), attachments },
      plainMarkdown: stored.facts.plainMarkdown,
    }));
  }

  #memosOf({ name }: Page) {
    const memos = this.#pages.get(name) ?? { assembled: new Memo<AssembledPage>(), complete: new Memo<LoadedPage>() };
    this.#pages.set(name, memos);
    return memos;
  }
}

type EntryAttachments = LoadedPage['data']['attachments'];

/** The attachments of a notebook at these paths. */
function attachmentsOf({ attachments }: Notebook, paths: string[]): Set<Attachment> {
  return new Set(paths.flatMap(path => attachments.get(path) ?? []));
}

function messagesOf({ file }: Page, { facts }: StoredPage): AssembledPage['messages'] {
  const failure = facts.failure ? [restoreMessage(facts.failure)] : [];
  const rendered = facts.messages.map(({ rule, values }) => message(rule, values, undefined, file?.path));
  return { note: facts.noteMessages.map(restoreMessage), render: [...failure, ...rendered] };
}
