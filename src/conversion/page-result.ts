import type { Rendered, Section } from '../html/index.ts';
import type { SavedMessage } from '../messages.ts';
import type { Page } from '../notebook/index.ts';
import type { PlacedTask } from '../tasks/index.ts';
import type { Dependency } from './dependencies.ts';
import type { PageLink } from './references.ts';

/** A page, and the key of its results. */
export interface KeyedPage {
  page: Page;
  /** See `pageKey`. */
  key: string;
  /** The digest of its note. */
  digest: string;
  /** The URL or path of the site, see `convertPage`. */
  siteRoot: string;
}

/** What is known about a page from its note, and what the note refers to, as JSON. */
export interface PageFacts extends Omit<Rendered, 'html' | 'sections'> {
  /** A digest of the note, see `readNote`. */
  digest: string;
  /** When the page was created, as written. */
  created?: string;
  /** The title in the front matter. */
  noteTitle?: string;
  tags: string[];
  /** The open tasks of its note, in their order; absent if there are none. */
  tasks?: PlacedTask[];
  /** Whether it is a Markdown page, rather than a Zim page. */
  plainMarkdown: boolean;
  /** The pages of the notebook that it links to. */
  links: PageLink[];
  /** The paths of files of the notebook that it refers to. */
  attachments: string[];
  /** Whether it refers to something that is held back: then the note as written must not be published. */
  heldBack: boolean;
  /** Whether its Markdown contains a mail address. */
  hasMailAddress: boolean;
  /** About its note. */
  noteMessages: SavedMessage[];
  /** Whether it was published as its source because of a bug. It is tried again next time. */
  failed?: true;
  /** About a failure to render it. */
  failure?: SavedMessage;
}

/** The large texts of a page, which are never needed for all pages at once. */
export interface PageBody {
  markdown: string;
  /** The Markdown with the site's URL in its addresses, for reading it elsewhere; only if it differs. */
  portable?: string;
  html: string;
  /** The note as plain text, split at its headings. */
  sections: Section[];
}

/** A page that was converted and rendered. */
export interface PageResult {
  /** What it depends on, and a digest of their state: if that differs, the result may differ. */
  dependencies: Dependency[];
  fingerprint: string;
  facts: PageFacts;
  body: PageBody;
}
