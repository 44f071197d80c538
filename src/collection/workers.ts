import type { Page } from '../notebook/index.ts';
import type { AskedAbout } from './asks.ts';
import type { FileMetadata } from './file-metadata.ts';
import { inParallel } from './in-parallel.ts';
import type { KeyedPage, PageFacts } from './page-result.ts';
import { encodePage } from './page-store.ts';
import type { NoteFacts } from './publish/note-facts.ts';
import type { Decisions } from './publish/visible.ts';

/** A result as it is stored. */
export interface ProcessedPage {
  answers: string;
  value: Buffer;
  facts: Pick<PageFacts, 'digest' | 'failed'>;
}

/** What pages are converted and rendered with. */
export interface Processing extends AskedAbout {
  base: string;
  language: string;
  files: FileMetadata;
  decisions: Decisions;
}

/** How many pages are converted ahead of the one that waits for its pictures. */
const PAGES_AHEAD = 32;

/** Reads, converts and renders notes. The code for that is loaded with the first one. */
export class Workers {
  /** What guards want to know about the notes of pages, in their order. */
  async readNotes(pages: Page[]): Promise<NoteFacts[]> {
    if (pages.length === 0) return [];
    const { readNoteFacts } = await import('./publish/note-facts.ts');
    return inParallel(pages, 1, readNoteFacts);
  }

  /** Converts and renders pages. @param onPage called with each result, in any order */
  async process(
    pages: KeyedPage[],
    { files, ...processing }: Processing,
    onPage: (page: KeyedPage, processed: ProcessedPage) => void,
  ): Promise<void> {
    if (pages.length === 0) return;
    const { pageProcessor } = await import('./process-page.ts');
    const process = pageProcessor({ ...processing, metadataOf: attachments => files.of(attachments) });
    await inParallel(pages, PAGES_AHEAD, async page => {
      const result = await process(page.page, page.siteRoot);
      onPage(page, { ...result, value: encodePage(result) });
    });
  }

  /** Ends the threads. */
  async end(): Promise<void> {}
}
