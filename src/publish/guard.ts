import type { Message } from '../messages.ts';
import type { Attachment, Page } from '../notebook/index.ts';
import type { NoteFacts } from './note-facts.ts';

/** The reason for all files, if the settings say so. */
export const NO_ATTACHMENTS = 'attachments: none';
/** The reason for pages that are not among those that the settings name, and for their files. */
export const NOT_IN_ONLY = 'not in only';
/** The reason for a file whose page is not published. */
export const ORPHAN = 'its page';

/** Why a page or a file is held back. */
export interface Finding {
  /** In a few words that the summary counts: `@private`, `draft`, `possible secret`. */
  reason: string;
  /** Whether the pages below it can be published, although their addresses contain its name. @default false */
  alone?: boolean;
  messages?: Message[];
}

type Answer = Finding | undefined;

/**
 * Decides whether pages and files are held back: by the settings, by marks in notes, or by a search for secrets. The gate
 * asks one guard after the other; the first finding counts.
 */
export interface Guard {
  /**
   * Asked about each page that no guard before it holds back, folders without a note included.
   *
   * @param note what is known about its note
   */
  page?(page: Page, note: NoteFacts): Answer | Promise<Answer>;
  /** Asked about each file that is not a page, nor in a held-back page's folder, even if it is not published in the end. */
  file?(file: Attachment): Answer | Promise<Answer>;
}
