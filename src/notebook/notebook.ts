import type { Message } from '../messages.ts';
import type { SiteSettings } from '../settings/index.ts';

/** A Zim notebook: its pages with their names, addresses and attachments. The notes are not parsed yet. */
export interface Notebook {
  /** Absolute path of the folder. */
  folder: string;
  settings: NotebookSettings;
  /** The author's settings for the site. Every page that they name exists. */
  site: SiteSettings;
  /** All pages by their names, depth first, each level in Zim's order. */
  pages: ReadonlyMap<string, Page>;
  /** The page that {@link NotebookSettings.home} names, if it exists. */
  home: Page | null;
  /** All files that are no pages, by {@link Attachment.path}, also those in folders that belong to no page. */
  attachments: ReadonlyMap<string, Attachment>;
  /** The files that the author adds to the root of the site, see the setting `static`. They belong to no page. */
  staticFiles: Attachment[];
  /** Former names → the pages that had them last. Empty at first; the collection fills it from git and `aliases`. */
  formerNames: Map<string, Page>;
  /** What the site may show. Everything at first; the collection's gate sets it. */
  visible: Visible;
  /** The caller's interwiki names in lower case → URL; they take precedence over {@link interwikiUrls}. */
  interwiki: ReadonlyMap<string, string>;
  /** Messages about the folder; `readNote` has messages of its own. */
  messages: Message[];
}

/** What of a notebook the site may show. */
export interface Visible {
  /** Whether links may lead to it. */
  has(target: Page | Attachment): boolean;
  /** Whether this is the name of a page that is held back, or such a page would be above it. */
  hides(name: string): boolean;
  /**
   * Whether the site may show a name that no page has today: a former one, or that of a page that somebody links to.
   *
   * @param page the page that had the name
   */
  mayName(name: string, page?: Page): boolean;
  /** Whether a text contains the name of something that is held back, perhaps by chance. */
  mentions(text: string): boolean;
}

/** The settings in `notebook.zim`, with Zim's own defaults. */
export interface NotebookSettings {
  /** @default the folder's name */
  name: string;
  /** Name of the home page, which need not exist. @default 'Home' */
  home: string;
  /** Path of an image, as written. */
  icon: string | null;
  /** Absolute path of the folder that links like `/x` are relative to. It may be outside the notebook. */
  documentRoot: string | null;
  /** The keyword by which other notebooks link to this one. @default the name, as a valid keyword */
  interwiki: string;
  /** Extension of the notebook's pages, with its dot. @default '.txt' */
  extension: string;
  /** Format of pages whose files do not tell it. @default 'zim' */
  format: Format;
  /** What counts as a task: the fields of Zim's plugin “Task List”, as written. */
  tasks: Record<string, string>;
}

export type Format = 'zim' | 'markdown';

/** A page, or a folder of pages without a note of its own; links can lead to both. */
export interface Page {
  /** Zim's page name, `A:B C`. */
  name: string;
  /** The last part of the name. */
  basename: string;
  /** Name of the page above; null at the top. */
  parent: string | null;
  /** Names of the pages below, in Zim's order. */
  children: string[];
  /** Address without the base, unique: `/a/b-c/`. The home page's is `/`. */
  address: string;
  /** The note; null for a folder without one. */
  file: File | null;
  format: Format;
  /** The header's Creation-Date as written, if it is a date. */
  creationDate?: string;
  /** The folder of its attachments, to which `./x` is relative. Relative to the notebook; it need not exist. */
  folder: string;
  /** The files in that folder that are no pages. */
  attachments: Attachment[];
}

/** A file of the notebook. */
export interface File {
  /** Relative to the notebook, with `/`, readable: bytes that are not UTF-8 are replaced, see `decode`. */
  path: string;
  /** The absolute path in the file system. */
  bytes: Buffer;
}

/** A file of the notebook that is no page. */
export interface Attachment {
  /** The file's name. */
  name: string;
  /** Relative to the notebook, with `/`, readable and unique. */
  path: string;
  /** The absolute path in the file system. */
  file: Buffer;
  /**
   * Address without the base, percent-encoded: `/-/files/A/B_C/x%20y.png`. `decodeURIComponent` of it is the file's
   * path in the site. It is unique, even on a host that ignores case.
   */
  address: string;
  /** In bytes. */
  size: number;
}
