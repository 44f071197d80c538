import { absoluteUrl, type SiteUrl, safeDecodeURIComponent } from '../address/index.ts';
import type { BookFile } from './book-files.ts';
import type { Chapter } from './chapters.ts';
import type { NoteReferences } from './note-content.ts';

/** Finds what the note of a page refers to, and remembers which of it cannot be found. */
export class BookReferences implements NoteReferences {
  /** Addresses of what is neither in the book nor, as far as is known, anywhere else. */
  readonly lost = new Set<string>();
  readonly #from: Chapter;
  readonly #chapters: ReadonlyMap<string, { chapter: Chapter; ids: ReadonlySet<string> }>;
  readonly #files: ReadonlyMap<string, BookFile>;
  readonly #siteUrl: SiteUrl;

  /**
   * @param from the page
   * @param chapters address → page of the book
   * @param files address → file in the book
   */
  constructor(
    from: Chapter,
    chapters: ReadonlyMap<string, { chapter: Chapter; ids: ReadonlySet<string> }>,
    files: ReadonlyMap<string, BookFile>,
    siteUrl: SiteUrl,
  ) {
    this.#from = from;
    this.#chapters = chapters;
    this.#files = files;
    this.#siteUrl = siteUrl;
  }

  href(address: string): string | undefined {
    const [path = '', fragment = ''] = address.split('#', 2);
    const found = this.#chapters.get(path === '' ? this.#from.data.address : safeDecodeURIComponent(path));
    if (found) {
      const hasTarget = found.ids.has(safeDecodeURIComponent(fragment));
      return found.chapter.file + (hasTarget ? `#${fragment}` : '');
    }
    const url = absoluteUrl(address, this.#siteUrl);
    // Lists that only a site has are no loss.
    if (url === undefined && !/^\/-\/(?!files\/)/.test(path)) this.lost.add(path);
    return url;
  }

  media(address: string): BookFile | undefined {
    const file = this.#files.get(safeDecodeURIComponent(address));
    if (!file) this.lost.add(address);
    return file;
  }
}
