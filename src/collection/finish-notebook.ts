import { type History, permalinks, readLastChanges, redirectsOf } from '../history/index.ts';
import { type Message, message, restoreMessage } from '../messages.ts';
import type { Attachment, Notebook } from '../notebook/index.ts';
import { AnchorCheck } from './check-anchors.ts';
import type { FileMetadata } from './file-metadata.ts';
import { toFiles } from './files.ts';
import type { LoadedNotebook } from './loaded-notebook.ts';
import { type EarlyPageData, pageDataCreator } from './page-data.ts';
import type { KeyedPage } from './page-result.ts';
import type { StoredPage } from './page-store.ts';
import { publicPage } from './public-page.ts';
import type { Published } from './publish/publish.ts';
import { unlinkedAttachments } from './unlinked-attachments.ts';

/** What was known before the pages were converted. */
interface Opened {
  /** With the former names of its pages. */
  notebook: Notebook;
  published: Published;
  history: { history?: History; unreadable?: true };
  /** The files that the settings put on the site. */
  siteFiles: Set<string>;
  messages: Message[];
}

interface FinishedPage {
  keyed: KeyedPage;
  stored: StoredPage;
  attachments: Set<Attachment>;
  data: EarlyPageData;
}

/**
 * Puts together what was loaded of a notebook: what depends on all pages.
 *
 * @param results by keys of pages
 * @param metadata of all files that pages show
 */
export async function finishNotebook(
  { notebook, published, history: known, siteFiles, messages }: Opened,
  pages: KeyedPage[],
  results: ReadonlyMap<string, StoredPage>,
  metadata: FileMetadata,
): Promise<LoadedNotebook> {
  const { sources } = published;
  const { history } = known;
  const lastChange = await readLastChanges(notebook.folder, known);
  const createPageData = pageDataCreator({ notebook, published, lastChange });
  const anchors = new AnchorCheck();
  const used = new Set<Attachment>();
  const noteMessages: Message[] = [];
  const renderMessages: Message[] = [];
  const finished: FinishedPage[] = [];
  for (const keyed of pages) {
    const { page, key } = keyed;
    const stored = results.get(key) as StoredPage;
    const { facts } = stored;
    const attachments = attachmentsOf(notebook, facts.attachments);
    for (const attachment of attachments) used.add(attachment);
    await metadata.of([...attachments]);
    const picture = await metadata.previewOf(facts);
    noteMessages.push(...facts.noteMessages.map(restoreMessage));
    if (facts.failure) renderMessages.push(restoreMessage(facts.failure));
    for (const { rule, values } of facts.messages)
      renderMessages.push(message(rule, values, undefined, page.file?.path));
    anchors.add(page, facts.ids, facts.links);
    if (notebook.site.mailAddresses === 'encode' && facts.hasMailAddress) sources.delete(page);
    finished.push({ keyed, stored, attachments, data: createPageData(page, stored, picture) });
    if (facts.heldBack) sources.delete(page);
  }

  const files = published.files(used);
  const unlinked = unlinkedAttachments(files, used);
  const links = permalinks(notebook, [...notebook.pages.values()], history);
  const entries = finished.map(({ keyed: { page }, stored, data }) => {
    const short = page.file && links.own.get(page.name);
    const complete = { ...data, ...(short && { short }), attachments: unlinked(page) };
    return { data: complete, plainMarkdown: stored.facts.plainMarkdown };
  });
  const { messages: pictureMessages, pictures, previews } = await metadata.finish(used);
  return {
    pages: published.pages.filter(page => page.file).length,
    words: finished.reduce((sum, { data }) => sum + data.words, 0),
    fileCounts: { published: files.size, unlinked: files.difference(used).size },
    messages: [messages, noteMessages, renderMessages, pictureMessages, anchors.messages()].flat(),
    heldBack: published.heldBack(files),
    entries,
    published: finished.map(({ keyed: { page }, data, attachments }) =>
      publicPage(page, data, attachments.union(new Set(page.attachments.filter(file => files.has(file))))),
    ),
    files: [...toFiles(files, notebook.site), ...pictures, ...sources.values(), ...previews],
    staticFiles: toFiles(published.staticFiles, notebook.site).map(file => ({ ...file, isStatic: true })),
    siteFiles: [...siteFiles].sort(),
    redirects: redirectsOf(notebook, notebook.formerNames, links, history),
  };
}

/** The attachments of a notebook at these paths. */
function attachmentsOf({ attachments }: Notebook, paths: string[]): Set<Attachment> {
  return new Set(paths.flatMap(path => attachments.get(path) ?? []));
}
