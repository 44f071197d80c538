import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { createRenderer, type ImageFacts } from '../html/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, openNotebook, type Page } from '../notebook/index.ts';
import { convertPage } from './convert.ts';
import { type PageData, pageSchema } from './entry.ts';
import { writeFiles } from './files.ts';
import { factsOf } from './media.ts';
import { objectSourcesOf, sourceTexts } from './object-source.ts';
import { publish } from './publish.ts';
import { writeReport } from './report.ts';
import { RenderedStore } from './store.ts';

/**
 * Loads a notebook into the content collection: an entry for each page, its body the note as Markdown. The HTML lies in
 * files that `readHtml` reads when a page is made, because entries that carry it would fill the memory at some thousand
 * pages. What is to be said of the notebook is in the report, see `readReport`.
 *
 * @param folder the notebook's folder
 */
export function notebookLoader(folder: string): Loader {
  return { name: 'zimlight', schema: pageSchema, load: context => load(folder, context) };
}

async function load(folder: string, context: LoaderContext): Promise<void> {
  const cacheDir = fileURLToPath(context.config.cacheDir);
  const notebook = openNotebook(folder);
  const { pages, attachments } = publish(notebook);
  const facts = factsOf(notebook);
  const { base } = context.config;
  const renderer = createRenderer({ base, file: facts, objectSource: objectSourcesOf(notebook) });
  const rendered = new RenderedStore(cacheDir);
  const messages: Message[] = [...notebook.messages];
  const published = new Set(attachments);
  const gone = new Set(context.store.keys());
  let words = 0;

  for (const page of withHome(notebook, pages)) {
    const converted = convertPage(notebook, page);
    messages.push(...converted.messages);
    for (const attachment of converted.used) published.add(attachment);
    const { markdown, plainMarkdown } = converted;
    const known: Record<string, ImageFacts | undefined> = {};
    for (const { address } of converted.used) known[address] = facts(address);
    const { file, headings, description, titled, ...note } = await rendered.get(
      [base, markdown, plainMarkdown, known, sourceTexts(converted.used)],
      () => renderer.render(markdown, { plainMarkdown }),
    );
    for (const { rule, values } of note.messages) messages.push(message(rule, values, undefined, page.file?.path));
    const first = headings[0];
    const data: PageData = {
      title: titled && first?.text ? first.text : page.basename,
      name: page.name,
      address: page.address,
      note: page.file !== null,
      titled,
      ...(converted.created && { created: converted.created }),
      tags: converted.tags,
      description,
      headings,
      words: note.words,
      html: file,
    };
    words += note.words;
    gone.delete(page.address);
    context.store.set({
      id: page.address,
      data: await context.parseData({ id: page.address, data }),
      body: markdown,
      digest: context.generateDigest({ ...data, body: markdown }),
    });
  }
  for (const id of gone) context.store.delete(id);
  writeFiles(cacheDir, published);
  writeReport(cacheDir, pages.filter(page => page.file).length, words, messages);
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
