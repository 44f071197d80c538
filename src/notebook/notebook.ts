import type { Message } from '../messages.ts';
import type { SiteSettings } from './settings-schema.ts';

/** A Zim notebook: a folder's pages, their names, their addresses, their attachments. No note has been parsed. */
export interface Notebook {
  /** Absolute path of the folder. */
  folder: string;
  settings: Settings;
  /** What the author wants of the site: the pages that it names are there. */
  site: SiteSettings;
  /** Every page and every section by its name, depth first, each level in Zim's order. */
  pages: ReadonlyMap<string, Page>;
  /** The page that {@link Settings.home} names, if there is one. */
  home: Page | null;
  /** Every file that is no page, by its {@link Attachment.path}; also those in folders that belong to no page. */
  attachments: ReadonlyMap<string, Attachment>;
  /** Names that pages had before → the pages that had them last. Whoever knows them puts them in; links are mended by them. */
  formerNames: Map<string, Page>;
  /** Interwiki names of the caller, lower-cased → URL; they go before {@link interwikiUrls}. */
  interwiki: ReadonlyMap<string, string>;
  /** What was the matter with the folder; `readNote` has messages of its own. */
  messages: Message[];
}

/** What `notebook.zim` says of the notebook as a whole; Zim's own defaults where it says nothing. */
export interface Settings {
  /** @default the folder's name */
  name: string;
  /** Name of the home page, which need not exist. @default 'Home' */
  home: string;
  /** Path of an image, as the author wrote it. */
  icon: string | null;
  /** Absolute path of the folder that a link `/x` starts at. It can lie outside the notebook. */
  documentRoot: string | null;
  /** The keyword by which other notebooks link to this one. @default the name, as a valid keyword */
  interwiki: string;
  /** Extension of the notebook's pages, with its dot. @default '.txt' */
  extension: string;
  /** Format of pages that do not say it themselves. @default 'zim' */
  format: Format;
}

export type Format = 'zim' | 'markdown';

/** A page, or a section: a folder of pages that has no note of its own, but that links can lead to. */
export interface Page {
  /** Zim's page name, `A:B C`. */
  name: string;
  /** The last part of the name. */
  basename: string;
  /** Name of the page above, null at the top. */
  parent: string | null;
  /** Names of the pages below, in Zim's order. */
  children: string[];
  /** Where the page is, without the site's base: `/a/b-c/`. The home page is at `/`. No two pages share one. */
  address: string;
  /** The note; null for a section. */
  file: File | null;
  format: Format;
  /** When its header says that the page was created, as it is written there; nothing where it says none. */
  creationDate?: string;
  /** Path of the folder that attachments lie in and that `./x` starts at, relative to the notebook; it need not exist. */
  folder: string;
  /** The files in that folder that are no pages. */
  attachments: Attachment[];
}

/** A file of the notebook. */
export interface File {
  /** Relative to the notebook, with `/`, for people: bytes that are no UTF-8 are shown as well as can be. */
  path: string;
  /** The absolute path as the file system has it. */
  bytes: Buffer;
}

/** A file of the notebook that is no page. */
export interface Attachment {
  /** The file's name. */
  name: string;
  /** Relative to the notebook, with `/`, for people; each attachment has its own. */
  path: string;
  file: Buffer;
  /**
   * Where the file is, without the site's base, ready for a `href`: `/-/files/A/B_C/x%20y.png`; `decodeURIComponent`
   * of it is its path in the site. No two attachments share one, not even on a host that ignores case.
   */
  address: string;
  /** In bytes. */
  size: number;
}
