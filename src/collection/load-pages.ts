import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasMailAddress } from '../address/index.ts';
import {
  formerNames,
  permalinks,
  type Redirects,
  readHistory,
  readLastChanges,
  redirectsOf,
} from '../history/index.ts';
import { type Message, message } from '../messages.ts';
import { type Attachment, type Notebook, openNotebook, type Page, requireSettings } from '../notebook/index.ts';
import { AnchorCheck } from './check-anchors.ts';
import { checkSettings } from './check-settings.ts';
import { type Converted, convertPage } from './convert.ts';
import { convertAsSource, convertBeginning, isTooLarge } from './fallback-page.ts';
import { type PublishedFile, toFiles } from './files.ts';
import { userInterwiki } from './interwiki.ts';
import { type EarlyPageData, pageDataCreator } from './page-data.ts';
import { reportProgress } from './progress.ts';
import { type PublicPage, publicPage } from './public-page.ts';
import { type HeldBack, type Published, publish } from './publish/publish.ts';
import { secretGuard } from './publish/secret-guard.ts';
import type { References } from './references.ts';
import { type Embedding, type LoadOptions, PageRenderer, type RenderedPage } from './render-pages.ts';
import type { PageData } from './schema.ts';
import { withHome } from './synthetic-home.ts';
import { unlinkedAttachments } from './unlinked-attachments.ts';

/** How many pages are converted ahead of the one being rendered, so that their pictures are scaled in the meantime. */
const PAGES_AHEAD = 32;

/** How many files of the notebook are published that are no pages. */
export interface FileCounts {
  published: number;
  /** Those that no page links or shows. */
  unlinked: number;
}

/** The result of loading a notebook, apart from its pages. */
export interface LoadedNotebook {
  /** Number of pages with a note. */
  pages: number;
  words: number;
  fileCounts: FileCounts;
  messages: Message[];
  heldBack: HeldBack;
  /** What the site shows, page by page. */
  published: PublicPage[];
  /** Files to publish: attachments, versions of pictures, and the files of the notes. */
  files: PublishedFile[];
  /** Files that the author adds to the root of the site. */
  staticFiles: PublishedFile[];
  /** The files that the settings put on the site, those included: paths relative to the notebook. */
  siteFiles: string[];
  redirects: Redirects;
}

/**
 * Called with each page: its data, its Markdown, its Markdown with the site's URL in its addresses, and whether people
 * wrote it in Markdown.
 */
export type OnPage = (
  data: PageData,
  markdown: string,
  portable: string,
  plainMarkdown: boolean,
) => void | Promise<void>;

/**
 * Loads the pages of a notebook. It does not depend on Astro, so that a notebook can be checked without building a site.
 *
 *     openNotebook   names and addresses of pages and attachments
 *     publish        decides what is published
 *     readHistory    former names from git; links by those names are resolved
 *     convertPage    each note → Markdown, references, messages
 *     PageRenderer   Markdown → HTML; up to PAGES_AHEAD pages later, when the pictures are ready
 *     createPageData the data of each page
 *     onPage         with each page, after all have been rendered: attachments that no page uses, permalinks
 *
 * @param folder the notebook's folder
 * @throws {MessageError} if `zimlight.yaml` cannot be used
 */
export async function loadPages(folder: string, options: LoadOptions, onPage: OnPage): Promise<LoadedNotebook> {
  const listMessages: Message[] = [];
  const notebook = openNotebook(folder, { interwiki: userInterwiki(folder, listMessages) });
  requireSettings(notebook);
  if (!existsSync(join(folder, 'notebook.zim'))) listMessages.push(message('notebook-file-missing'));
  const { embedding } = options;
  if (embedding) notebook.site.publish.except.push(...embedding.except);
  const published = await publish(notebook, [secretGuard(notebook.site.publish)]);
  const { pages, sources } = published;
  notebook.visible = published.visible;
  const siteFiles = await checkSettings(notebook, published);
  for (const { path } of published.staticFiles) siteFiles.add(path);
  const { messages: historyMessages, ...known } = await readHistory(notebook, options.cacheDir);
  const { history } = known;
  notebook.formerNames = formerNames(notebook, new Set(notebook.pages.values()), history);
  const lastChange = await readLastChanges(folder, known);
  const createPageData = pageDataCreator({ notebook, published, lastChange });
  const renderer = new PageRenderer(withoutHeldBack(notebook), pages, options);
  const anchors = new AnchorCheck();
  const used = new Set<Attachment>();
  const noteMessages: Message[] = [];
  const renderMessages: Message[] = [];
  const loaded: LoadedPage[] = [];

  const allPages = embedding ? embed(notebook, published, embedding) : withHome(notebook, pages);
  for await (const { page, converted, rendered, messages } of renderAll(notebook, allPages, renderer, options)) {
    const { references, markdown, portable = markdown, plainMarkdown } = converted;
    noteMessages.push(...converted.messages);
    renderMessages.push(...messages);
    for (const attachment of references.attachments) used.add(attachment);
    anchors.add(page, rendered.ids, references.links);
    if (notebook.site.mailAddresses === 'encode' && hasMailAddress(markdown)) sources.delete(page);
    const data = createPageData(page, converted, rendered);
    loaded.push({ page, data, references, markdown, portable, plainMarkdown });
    if (references.heldBack) sources.delete(page);
  }

  const files = published.files(used);
  const unlinked = unlinkedAttachments(files, used);
  const links = permalinks(notebook, [...notebook.pages.values()], history);
  for (const { page, data, markdown, portable, plainMarkdown } of loaded) {
    const short = page.file && links.own.get(page.name);
    const attachments = unlinked(page);
    await onPage({ ...data, ...(short && { short }), attachments }, markdown, portable, plainMarkdown);
  }
  const pictureMessages = renderer.finish();
  const { pictures, previews } = renderer.files();
  return {
    pages: pages.filter(page => page.file).length,
    words: loaded.reduce((sum, { data }) => sum + data.words, 0),
    fileCounts: { published: files.size, unlinked: files.difference(used).size },
    messages: [
      ...[notebook.messages, listMessages, published.messages, historyMessages, noteMessages, renderMessages],
      ...[pictureMessages, anchors.messages()],
    ].flat(),
    heldBack: published.heldBack(files),
    published: loaded.map(({ page, data, references }) =>
      publicPage(page, data, references.attachments.union(new Set(page.attachments.filter(file => files.has(file))))),
    ),
    files: [...toFiles(files, notebook.site), ...pictures, ...sources.values(), ...previews],
    staticFiles: toFiles(published.staticFiles, notebook.site).map(file => ({ ...file, isStatic: true })),
    siteFiles: [...siteFiles].sort(),
    redirects: redirectsOf(notebook, notebook.formerNames, links, history),
  };
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

interface LoadedPage {
  page: Page;
  data: EarlyPageData;
  references: References;
  markdown: string;
  portable: string;
  plainMarkdown: boolean;
}

/** The notebook for everything that shows files: those that are held back are not in it. */
function withoutHeldBack(notebook: Notebook): Notebook {
  const attachments = [...notebook.attachments].filter(([, file]) => notebook.visible.has(file));
  return { ...notebook, attachments: new Map(attachments) };
}

interface ProcessedPage {
  page: Page;
  converted: Converted;
  rendered: RenderedPage;
  messages: Message[];
}

/** Converts and renders pages in order. Only the trees of the pages that are converted ahead are in memory. */
async function* renderAll(
  notebook: Notebook,
  pages: Page[],
  renderer: PageRenderer,
  { siteUrl, portable = false }: LoadOptions,
): AsyncGenerator<ProcessedPage> {
  const { origin, base } = siteUrl;
  const siteRoot = (origin ? new URL(base, origin).href : encodeURI(base)).replace(/\/$/, '');
  const rootFor = ({ address }: Page) => (portable && !origin ? rootFrom(address) : siteRoot);
  const ahead: { page: Page; converted: Converted }[] = [];
  const renderNext = async () => {
    const next = ahead.shift() as { page: Page; converted: Converted };
    return { ...next, ...(await renderer.render(next.page, next.converted)) };
  };
  for (const [index, page] of pages.entries()) {
    reportProgress({ stage: 'reading notes', done: index, total: pages.length });
    const converted = convertOrFallBack(notebook, page, rootFor(page));
    renderer.startPictures(converted);
    ahead.push({ page, converted });
    if (ahead.length > PAGES_AHEAD) yield renderNext();
  }
  while (ahead.length > 0) yield renderNext();
}

/** The way from a page to the root of the site, without a slash at its end: `.` or `../..`. */
const rootFrom = (address: string) =>
  address
    .slice(1)
    .replace(/[^/]+(\/?)/g, '..$1')
    .replace(/\/$/, '') || '.';

/** Converts a page; a bug does not stop the build, but shows the page as its source. */
function convertOrFallBack(notebook: Notebook, page: Page, siteRoot: string): Converted {
  try {
    if (isTooLarge(page)) return convertBeginning(notebook, page);
    return convertPage(notebook, page, siteRoot);
  } catch (error) {
    return convertAsSource(notebook, page, error);
  }
}
