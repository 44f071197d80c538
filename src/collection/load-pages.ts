import {
  formerNames,
  permalinks,
  type Redirects,
  readHistory,
  readLastChanges,
  redirectsOf,
} from '../history/index.ts';
import { createRenderer } from '../html/index.ts';
import { labelsFor, type NoteLabels } from '../i18n/index.ts';
import { imageMetadata, Pictures, Previews } from '../images/index.ts';
import { type Message, message } from '../messages.ts';
import { type Attachment, type Notebook, openNotebook, type Page } from '../notebook/index.ts';
import { AnchorCheck } from './check-anchors.ts';
import { type Converted, convertPage } from './convert.ts';
import { asWritten, pageFailed, sourceOf } from './fallback-page.ts';
import { userInterwiki } from './interwiki.ts';
import { objectSourcesOf, sourceTexts } from './object-source.ts';
import { pageData } from './page-data.ts';
import { reportProgress } from './progress.ts';
import { publish } from './publish.ts';
import type { PageData } from './schema.ts';
import { RenderedStore } from './store.ts';
import { withHome } from './synthetic-home.ts';
import { tagAddress } from './tags.ts';
import { unlinkedAttachments } from './unlinked-attachments.ts';

/** How many pages are converted ahead of the one that is rendered, so that their pictures are made meanwhile. */
const PAGES_AHEAD = 32;

/** What reading a notebook came to, besides its pages. */
export interface NotebookRead {
  /** Pages that have a note. */
  pages: number;
  words: number;
  messages: Message[];
  /** Files to publish: those of the pages, those that pages use, smaller versions of pictures, the notes' own files. */
  files: Pick<Attachment, 'address' | 'file'>[];
  redirects: Redirects;
}

interface ReadOptions {
  base: string;
  site?: string;
  cacheDir: string;
  labels?: NoteLabels;
  language?: string;
}

/**
 * Reads, converts and renders every page of a notebook that is published. It knows nothing of Astro, so that a notebook
 * can be checked without building a site.
 *
 * @param folder the notebook's folder
 * @param options `base` of the site; `site`, its origin, if it is known; `cacheDir`, the notebook's cache folder;
 *   `labels`, the words that are added to notes; `language`, by which numbers in them are written, a BCP 47 tag
 * @param take is given the pages, one after the other: what the site knows of each, its note as Markdown, and that
 *   Markdown for whoever reads it elsewhere, with the site's origin and base in its addresses
 */
export async function readNotebook(
  folder: string,
  { base, site, cacheDir, labels = labelsFor('en').note, language = 'en' }: ReadOptions,
  take: (data: PageData, markdown: string, portable: string) => void | Promise<void>,
): Promise<NotebookRead> {
  const notebook = openNotebook(folder, { interwiki: userInterwiki(folder) });
  const { pages, attachments, sources } = publish(notebook);
  const where = (site ? new URL(base, site).href : encodeURI(base)).replace(/\/$/, '');
  const pictures = new Pictures(cacheDir);
  const facts = imageMetadata(notebook, pictures);
  // Whoever shows a link preview fetches the picture by its whole address.
  const previews = site ? new Previews(cacheDir, notebook) : undefined;
  // Of one page alone there is nothing to list.
  const tagPages = pages.filter(page => page.file).length > 1;
  const objectSource = objectSourcesOf(notebook);
  const renderer = createRenderer({
    base,
    file: facts,
    objectSource,
    labels,
    language,
    ...(tagPages && { tagAddress }),
  });
  const known = await readHistory(notebook, cacheDir);
  notebook.formerNames = formerNames(notebook, new Set(pages), known.history);
  const dataOf = pageData(notebook, sources, await readLastChanges(folder, known));
  const rendered = new RenderedStore(cacheDir);
  const messages: Message[] = [...notebook.messages, ...known.messages];
  const used = new Set<Attachment>();
  const anchors = new AnchorCheck();
  const made: { page: Page; data: ReturnType<typeof dataOf>; markdown: string; portable: string }[] = [];

  async function render({ markdown, tree, plainMarkdown, tags, uses }: Converted) {
    await pictures.ready([...uses.attachments]);
    const known = Object.fromEntries([...uses.attachments].map(({ address }) => [address, facts(address)]));
    const linked = tagPages && tags.map(tagAddress);
    const parts = [base, labels, language, linked, markdown, plainMarkdown, known, sourceTexts(uses.attachments)];
    return rendered.get(parts, () =>
      tree ? renderer.renderMdast(tree) : renderer.render(markdown, { plainMarkdown }),
    );
  }

  async function finish(page: Page, converted: Converted): Promise<void> {
    const { uses, markdown, portable = markdown } = converted;
    const shown = await render(converted).catch(error => {
      messages.push(pageFailed(page, error));
      const source = sourceOf(page);
      return rendered.get(source, async () => source);
    });
    for (const { rule, values } of shown.messages) messages.push(message(rule, values, undefined, page.file?.path));
    const picture = await previews?.of(shown.pictures, facts);
    const data = dataOf(page, converted, { ...shown, ...(picture && { picture }) });
    anchors.add(page, shown.ids, uses.links);
    made.push({ page, data, markdown, portable });
  }

  const all = withHome(notebook, pages);
  const ahead: [Page, Converted][] = [];
  for (const [done, page] of all.entries()) {
    reportProgress({ stage: 'reading notes', done, total: all.length });
    const converted = convert(notebook, page, where);
    messages.push(...converted.messages);
    for (const attachment of converted.uses.attachments) {
      used.add(attachment);
      pictures.start(attachment);
    }
    ahead.push([page, converted]);
    if (ahead.length > PAGES_AHEAD) await finish(...(ahead.shift() as [Page, Converted]));
  }
  for (const next of ahead) await finish(...next);

  // What nothing links is known only now.
  const published = attachments.union(used);
  const unlinked = unlinkedAttachments(published, used);
  const short = permalinks(notebook, pages, known.history);
  for (const { page, data, markdown, portable } of made) {
    const own = short.own.get(page.name);
    await take({ ...data, ...(own && { short: own }), attachments: unlinked(page) }, markdown, portable);
  }
  messages.push(...pictures.finish(), ...anchors.messages());
  return {
    pages: pages.filter(page => page.file).length,
    words: made.reduce((sum, { data }) => sum + data.words, 0),
    messages,
    files: [...published, ...pictures.files(), ...sources.values(), ...(previews?.files() ?? [])],
    redirects: redirectsOf(notebook, notebook.formerNames, short, known.history),
  };
}

/** Converts a page; if that fails, the page is its source. One bad page does not keep the others from being published. */
function convert(notebook: Notebook, page: Page, where: string): Converted {
  try {
    return convertPage(notebook, page, where);
  } catch (error) {
    return asWritten(page, error);
  }
}
