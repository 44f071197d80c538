import { posix } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { withBase } from '../address/index.ts';
import type { PageData } from '../collection/index.ts';
import { escapeHtml } from '../html/index.ts';
import { inHtml, inMarkdown } from '../integration/mail-addresses.ts';
import { type PageTree, subPages } from '../navigation/index.ts';
import type { LoaderSettings } from './options.ts';
import type { NoteData } from './schema.ts';
import { starlightData, withoutTitle } from './starlight.ts';
import { NOTE_CLASS } from './stylesheet.ts';

/** An entry as the store takes it. */
type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** Everything that entries depend on besides their pages. */
export interface EntryContext {
  settings: Pick<LoaderSettings, 'prefix' | 'schema'>;
  /** The notebook's setting. */
  editUrl: string | undefined;
  /** Path of the site on its host, with the prefix: `/base/wiki/`. */
  base: string;
  /** The notebook's folder from the root of the project, with `/`: `notes`, `../notes`. */
  folder: string;
  /** Where Starlight's documents are, likewise: `src/content/docs`. */
  docs: string;
  /** Whether Astro's setting `trailingSlash` wants addresses without a slash at the end. */
  withoutSlash: boolean;
  /** Whether mail addresses are encoded, so that programs that collect them find none. */
  encodesMail: boolean;
  tree: PageTree;
  /** The position of each listed page in the order of the notebook, by name. */
  positions: Map<string, number>;
}

/** What the entry of a page is made from. */
export interface EntrySource {
  page: PageData;
  markdown: string;
  /** The note's HTML; empty for a folder without a page of its own. */
  html: string;
}

/**
 * The entry of a page.
 *
 * @param parseData checks the data against the schema of the collection
 */
export async function entryOf(
  id: string,
  loaded: EntrySource,
  context: EntryContext,
  { parseData, generateDigest }: Pick<LoaderContext, 'parseData' | 'generateDigest'>,
): Promise<DataEntry> {
  const { page, markdown } = loaded;
  const { settings, editUrl, positions, encodesMail } = context;
  const isStarlight = settings.schema === 'starlight';
  const note = noteData(page, context);
  const raw = isStarlight ? starlightData(note, positions.get(page.name), editUrl) : note;
  const filePath = filePathOf(page, context);
  const data = await parseData<Record<string, unknown>>({ id, data: raw, filePath });
  const html = encodesMail ? inHtml(htmlOf(loaded, context)) : htmlOf(loaded, context);
  const headings = page.headings.slice(isStarlight && page.titled ? 1 : 0);
  return {
    ...{ id, data, body: encodesMail ? inMarkdown(markdown) : markdown, filePath },
    digest: generateDigest({ id, data: raw, markdown, html }),
    rendered: {
      html,
      metadata: {
        headings: headings.map(({ depth, id: slug, text }) => ({ depth, slug, text })),
        imagePaths: [],
        frontmatter: raw,
      },
    },
  };
}

function noteData({ html, short, source, ...page }: PageData, { settings, withoutSlash }: EntryContext): NoteData {
  const onSite = (address: string) => settings.prefix + address.slice(1);
  const address = onSite(page.address);
  return {
    ...page,
    address: withoutSlash && address !== '/' ? address.replace(/\/$/, '') : address,
    ...(page.picture && { picture: { ...page.picture, address: onSite(page.picture.address) } }),
    attachments: page.attachments.map(file => ({ ...file, address: onSite(file.address) })),
  };
}

/**
 * Where the page's file is, or would be, from the root of the project. Starlight makes its sidebar from these paths, so
 * there the notebook has to seem to be among its documents.
 */
function filePathOf({ name, file }: PageData, { folder, docs, settings }: EntryContext): string {
  const path = file ?? `${name.replaceAll(' ', '_').replaceAll(':', '/')}.txt`;
  return settings.schema === 'starlight' ? posix.join(docs, settings.prefix, path) : posix.join(folder, path);
}

function htmlOf({ page, html }: EntrySource, { settings, base, tree, withoutSlash }: EntryContext): string {
  const own = page.note ? html : listOf(tree, page, base);
  const shown = settings.schema === 'starlight' && page.titled ? withoutTitle(own) : own;
  const wrapped = `<div class="${NOTE_CLASS}">${shown}</div>`;
  if (!withoutSlash || base === '/') return wrapped;
  // Links to the page at the top, whose address is the base.
  const top = escapeHtml(withBase('/', base));
  return wrapped
    .replaceAll(`href="${top}"`, `href="${top.slice(0, -1)}"`)
    .replaceAll(`href="${top}#`, `href="${top.slice(0, -1)}#`);
}

/** The content of a folder without a page of its own: links to the pages in it. */
function listOf(tree: PageTree, { name }: PageData, base: string): string {
  const items = subPages(tree, name).map(
    ({ title, address }) => `<li><a href="${escapeHtml(withBase(address, base))}">${escapeHtml(title)}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
