import type { MessagePort } from 'node:worker_threads';
import type { Notebook, Page } from '../notebook/index.ts';
import type { PageFacts } from './page-result.ts';
import type { Processing } from './processing.ts';

/** What a thread is told to do. */
export type Task = (NotesTask | PagesTask) & {
  /** Where Node keeps compiled code, if it does: threads do not ask. */
  compileCache?: string | undefined;
};

/** Notes to read: their format and files, the bytes of whose paths are characters. */
export interface NotesTask {
  notes: { format: Page['format']; path: string; bytes: string }[];
}

/** A page to convert and render: one of the notebook, or one without a note. */
export type PageTask = { siteRoot: string } & ({ name: string } | { page: Page });

/** Pages to convert and render. */
export interface PagesTask {
  /** A serialized {@link Snapshot}, and its number: every message has an object of its own for the same memory. */
  snapshot: SharedArrayBuffer;
  number: number;
  pages: PageTask[];
  /**
   * Answers questions about the metadata of files: `{ id, paths }` with `{ id, metadata }`. Only one thread makes versions
   * of pictures.
   */
  port: MessagePort;
}

/** What a thread must know of a notebook to convert its pages. */
export interface Snapshot extends Pick<Processing, 'decisions' | 'base' | 'language' | 'tags'> {
  notebook: Omit<Notebook, 'visible' | 'messages'>;
}

/** A page's result, encoded as it is stored. */
export interface ThreadResult {
  answers: string;
  value: Uint8Array;
  facts: Pick<PageFacts, 'digest' | 'failed'>;
}
