import type { Redirects } from '../history/index.ts';
import type { Message } from '../messages.ts';
import type { HeldBack } from '../publish/index.ts';
import type { PublishedFile } from './files.ts';
import type { PublicPage } from './public-page.ts';
import type { PageData } from './schema.ts';

/** How many files of the notebook are published that are no pages. */
export interface FileCounts {
  published: number;
  /** Those that no page links or shows. */
  unlinked: number;
}

/** A page of a notebook that was loaded. Its texts stay in the cache: `readHtml`, `readSections`, `readMarkdown`. */
export interface LoadedPage {
  data: PageData;
  /** Did people write it in Markdown? */
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
  /** All pages that the site has, those without a note included, in order. */
  entries: LoadedPage[];
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
