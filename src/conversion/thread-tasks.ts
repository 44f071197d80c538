import type { MessagePort } from 'node:worker_threads';
import type { Notebook, Page } from '../notebook/index.ts';
import type { PageFacts } from './page-result.ts';
import type { Processing } from './processing.ts';

/** Notes to read: the path in the notebook, and the absolute path with a character for each of its bytes (Latin-1). */
export interface NotesTask {
  notes: { format: Page['format']; path: string; bytes: string }[];
}

/** A page to convert and render: one of the notebook, or one without a note. */
export type PageTask = { siteRoot: string } & ({ name: string } | { page: Page });

/** Pages to convert and render. */
export interface PagesTask {
  /** A serialized {@link Snapshot}, and a number that identifies it: each message brings a new object for the same memory. */
  snapshot: SharedArrayBuffer;
  number: number;
  pages: PageTask[];
  /**
   * Answers questions about the metadata of files: `{ id, paths }` with `{ id, metadata }`. Only the main thread makes
   * versions of pictures.
   */
  port: MessagePort;
}

/** What a thread must know about a notebook to convert its pages. */
export interface Snapshot extends Pick<Processing, 'decisions' | 'base' | 'language' | 'drafts' | 'tags'> {
  notebook: Omit<Notebook, 'visible' | 'messages'>;
}

/** A page's result, encoded as it is stored. */
export interface ThreadResult {
  fingerprint: string;
  value: Uint8Array;
  facts: Pick<PageFacts, 'digest' | 'failed'>;
}
