import type { Redirects } from '../history/index.ts';
import type { Message } from '../messages.ts';
import type { HeldBack } from '../publish/index.ts';
import type { PublishedFile } from './files.ts';
import type { PublicPage } from './public-page.ts';
import type { PageData } from './schema.ts';

/** How many files are published, apart from the files of notes. */
export interface FileCounts {
  published: number;
  /** Those that no page links or shows. */
  unlinked: number;
}

/** A page of a notebook that was loaded. Its texts stay in the cache: `readHtml`, `readSections`, `readMarkdown`. */
export interface LoadedPage {
  data: PageData;
  /** Whether it is a Markdown page, rather than a Zim page. */
  plainMarkdown: boolean;
}

/** The result of loading a notebook. */
export interface LoadedNotebook {
  /** Number of pages with a note. */
  pages: number;
  words: number;
  fileCounts: FileCounts;
  messages: Message[];
  heldBack: HeldBack;
  /** All pages of the site, including those without a note, in order. */
  entries: LoadedPage[];
  /** What the site shows, page by page. */
  published: PublicPage[];
  /** Files to publish: attachments, versions of pictures, and the files of the notes. */
  files: PublishedFile[];
  /** Files that the author adds to the root of the site. */
  staticFiles: PublishedFile[];
  /** The files that the settings put on the site, including static files: paths relative to the notebook. */
  siteFiles: string[];
  redirects: Redirects;
}
