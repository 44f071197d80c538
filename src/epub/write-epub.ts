import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { absoluteUrl, type SiteUrl, safeDecodeURIComponent } from '../address/index.ts';
import { readIcon, renderCover } from '../cards/index.ts';
import { type LoadedNotebook, type PageData, type ResolvedSettings, readHtml } from '../collection/index.ts';
import { fillEmbeds, partOf } from '../embeds/index.ts';
import { plainCodeStylesheet } from '../highlight/index.ts';
import { formatDate, initialOf, labelsFor, pageLanguages } from '../i18n/index.ts';
import { type Message, message } from '../messages.ts';
import { readBookFiles } from './book-files.ts';
import { BookReferences } from './book-references.ts';
import { chapterPage } from './chapter-page.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { type BookInfo, contentsPage, titlePage } from './front-matter.ts';
import { notePartsOf } from './note-content.ts';
import { type BookPage, container, packageDocument } from './package-document.ts';
import { type PageHead, xhtmlPage } from './xml.ts';
import { writeZip } from './zip.ts';

/** A notebook, and which part of it the book contains. */
export interface Book {
  loaded: Pick<LoadedNotebook, 'entries' | 'files'>;
  settings: Pick<ResolvedSettings, 'name' | 'tagline' | 'license' | 'language' | 'locale' | 'accent' | 'icon'>;
  /** Where the site is, if it is known: links to what is not in the book lead there. */
  siteUrl: SiteUrl;
  /** Name of a page: the book has it and the pages below it. Without one, it has the whole notebook. */
  section?: string | undefined;
}

/** As source, also in the package. */
const stylesheet = new URL('../../src/epub/book.css', import.meta.url);

/**
 * Writes an EPUB 3: a cover, a title page, a table of contents, and each page of the notebook, or of a section of it.
 *
 * @param folder of the notebook, from which the paths in messages start
 * @param dir an empty folder for intermediate files
 * @param target absolute path of the file
 * @returns messages about what the book cannot contain, and about files that are left out
 * @throws if something cannot be written
 */
export async function writeEpub(book: Book, folder: string, dir: string, target: string): Promise<Message[]> {
  const { loaded, settings, section } = book;
  const pages = loaded.entries.map(({ data }) => data);
  const { chapters, contents } = chaptersOf(pages, section, settings.locale);
  const notes = new Map(await readNotes(chapters, pages));
  const parts = new Map([...notes].map(([chapter, html]) => [chapter.data.address, { chapter, ...notePartsOf(html) }]));
  const shown = new Set([...parts.values()].flatMap(({ media }) => media));
  const { files, messages } = await readBookFiles(loaded.files, shown, folder, dir);
  const head = headOf(settings.language);
  const written = chapters.map(chapter => {
    const references = new BookReferences(chapter, parts, files, book.siteUrl);
    const page = chapterPage(chapter, notes.get(chapter) as string, head, references);
    const lost = [...references.lost].map(address => {
      const file = chapter.data.file ?? chapter.data.name;
      return message('export-not-in-book', { address: safeDecodeURIComponent(address) }, undefined, file);
    });
    messages.push(...lost);
    return page;
  });

  const info = infoOf(book, chapters);
  const label = labelsFor(settings.language).print.contents;
  const front = (file: string, title: string, content: ElementContent[], isNav = false): BookPage => ({
    ...{ file, xhtml: xhtmlPage({ title, ...head }, content), properties: isNav ? ['nav'] : [] },
  });
  const all = [
    front('title.xhtml', info.title, titlePage(info)),
    front('contents.xhtml', label, contentsPage(contents, label), true),
    ...written,
  ];
  const modified = new Date(lastChange(chapters) ?? '2000-01-01T00:00:00Z');
  const identity = JSON.stringify([book.siteUrl.origin ?? '', book.siteUrl.base, settings.name, section]);
  const cover = { href: 'cover.png', type: 'image/png', content: await coverOf(book, info) };
  const opf = packageDocument({ info, head, identity, modified, pages: all, files: [...files.values()], cover });
  const css = readFileSync(stylesheet, 'utf8') + plainCodeStylesheet();
  const content = new Map<string, string | Buffer>([
    ['META-INF/container.xml', container('book/package.opf')],
    ['book/package.opf', opf],
    ['book/style.css', css],
    ...all.map(({ file, xhtml }) => [`book/${file}`, xhtml] as const),
    ...[cover, ...files.values()].map(({ href, content }) => [`book/${href}`, content] as const),
  ]);
  await writeZip(target, content, modified);
  return messages;
}

/** Without a language, the direction is that of the words that the book adds. */
function headOf(language: string | undefined): Pick<PageHead, 'lang' | 'dir'> {
  return { lang: language, dir: pageLanguages(language).page.dir };
}

const lastChange = (chapters: Chapter[]) =>
  chapters
    .flatMap(({ data }) => data.changed ?? data.created ?? [])
    .reduce<string | undefined>(
      (last, date) => (last === undefined || new Date(date) > new Date(last) ? date : last),
      undefined,
    );

function infoOf({ settings, siteUrl, section }: Book, chapters: Chapter[]): BookInfo {
  const changed = lastChange(chapters);
  const whole = section === undefined;
  return {
    title: whole ? settings.name : (chapters[0]?.data.title ?? settings.name),
    notebook: whole ? undefined : settings.name,
    tagline: whole ? settings.tagline : undefined,
    license: settings.license?.name,
    site: siteUrl.origin && absoluteUrl(whole ? '/' : (chapters[0]?.data.address ?? '/'), siteUrl),
    changed: changed && formatDate(changed, labelsFor(settings.language).language),
  };
}

function coverOf(
  { settings, siteUrl: { origin, base } }: Book,
  { title, notebook, tagline }: BookInfo,
): Promise<Buffer> {
  const host = origin && origin.host + base.replace(/\/$/, '');
  const { name, locale: language, accent, icon } = settings;
  const initial = initialOf(name, language);
  const cover = { title, notebook, tagline, initial, host, language, accent: accent?.light };
  return renderCover(cover, icon === undefined ? undefined : readIcon(icon).content);
}

/** The HTML of the chapters, with the parts of other pages that they show. */
async function readNotes(chapters: Chapter[], pages: PageData[]): Promise<[Chapter, string][]> {
  const byAddress = new Map(pages.map(page => [page.address, page]));
  const read: [Chapter, string][] = [];
  for (const chapter of chapters) {
    const parts = new Map<string, string>();
    for (const address of chapter.data.embeds ?? []) {
      const [path = '', id = ''] = address.split('#').map(safeDecodeURIComponent);
      const page = byAddress.get(path);
      const part = page && partOf(await readHtml(page.html), id, encodeURI(path));
      if (part) parts.set(address, part);
    }
    read.push([chapter, fillEmbeds(await readHtml(chapter.data.html), parts)]);
  }
  return read;
}
