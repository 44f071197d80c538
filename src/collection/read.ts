import { createRenderer, type ImageFacts, type Labels } from '../html/index.ts';
import type { Message } from '../messages.ts';
import { type Attachment, type Notebook, openNotebook, type Page } from '../notebook/index.ts';
import { AnchorCheck } from './anchors.ts';
import { convertPage } from './convert.ts';
import { readChanges } from './dates.ts';
import type { PageData } from './entry.ts';
import { userInterwiki } from './interwiki.ts';
import type { PageLink } from './links.ts';
import { factsOf } from './media.ts';
import { publish } from './publish.ts';
import { RenderedStore } from './store.ts';
import { tagAddress } from './tags.ts';

/** What reading a notebook came to, besides its pages. */
export interface NotebookRead {
  /** Pages that have a note. */
  pages: number;
  words: number;
  messages: Message[];
  /** Files to publish: those of the pages, and those that pages use. */
  attachments: Set<Attachment>;
}

/**
 * Reads, converts and renders every page of a notebook that is published. It knows nothing of Astro, so that a notebook
 * can be checked without building a site.
 *
 * @param folder the notebook's folder
 * @param options `base` of the site; `cacheDir`, the notebook's cache folder; `labels`, the words that are added to notes
 * @param take is given the pages, one after the other: what the site knows of each, and its note as Markdown
 */
export async function readNotebook(
  folder: string,
  { base, cacheDir, labels = {} }: { base: string; cacheDir: string; labels?: Partial<Labels> },
  take: (data: PageData, markdown: string) => void | Promise<void>,
): Promise<NotebookRead> {
  const notebook = openNotebook(folder, { interwiki: userInterwiki(folder) });
  const { pages, attachments } = publish(notebook);
  const facts = factsOf(notebook);
  // Of one page alone there is nothing to list.
  const tagPages = pages.filter(page => page.file).length > 1;
  const renderer = createRenderer({ base, file: facts, labels, ...(tagPages && { tagAddress }) });
  const changedAt = await readChanges(folder);
  const rendered = new RenderedStore(cacheDir);
  const messages: Message[] = [...notebook.messages];
  const published = new Set(attachments);
  const anchors = new AnchorCheck();
  let words = 0;

  for (const page of withHome(notebook, pages)) {
    const converted = convertPage(notebook, page);
    messages.push(...converted.messages);
    const { markdown, tree, plainMarkdown, uses } = converted;
    for (const attachment of uses.attachments) published.add(attachment);
    const known: Record<string, ImageFacts | undefined> = {};
    for (const { address } of uses.attachments) known[address] = facts(address);
    const { file, headings, ids, description, titled, ...note } = await rendered.get(
      [base, labels, tagPages && converted.tags.map(tagAddress), markdown, plainMarkdown, known],
      () => (tree ? renderer.renderMdast(tree) : renderer.render(markdown, { plainMarkdown })),
    );
    const first = headings[0];
    const changed = changedAt(page, converted.created);
    const data: PageData = {
      title: titled && first?.text ? first.text : page.basename,
      name: page.name,
      address: page.address,
      note: page.file !== null,
      titled,
      ...(converted.created && { created: converted.created }),
      ...(changed && { changed }),
      tags: converted.tags,
      description,
      headings,
      links: linksTo(uses.links, true, page.name),
      wanted: linksTo(uses.links, false, page.name).map(link => link.page),
      words: note.words,
      html: file,
    };
    words += note.words;
    anchors.add(page, ids, uses.links);
    await take(data, markdown);
  }
  messages.push(...anchors.messages());
  return { pages: pages.filter(page => page.file).length, words, messages, attachments: published };
}

/** The first link to each page that a page links to, or would if they were there. */
function linksTo(links: PageLink[], exist: boolean, own: string): PageData['links'] {
  const found = new Map<string, PageData['links'][number]>();
  for (const { page, exists, sentence } of links) {
    if (exists === exist && page !== own && !found.has(page)) found.set(page, { page, ...(sentence && { sentence }) });
  }
  return [...found.values()];
}

/** Where no page is the home page, the site's first page is one that lists the pages at the top. */
function withHome(notebook: Notebook, pages: Page[]): Page[] {
  if (notebook.home) return pages;
  const children = pages.filter(page => page.parent === null).map(page => page.name);
  const { name } = notebook.settings;
  const home: Page = {
    ...{ name: '', basename: name, parent: null, children, address: '/', file: null },
    ...{ format: notebook.settings.format, folder: '', attachments: [] },
  };
  return [home, ...pages];
}
