import type { PageMatch, SectionMatch, Segment } from './page-match.ts';
import type { PageText } from './pagefind.ts';

/** A page among the results. */
export interface Result {
  /** Zim's name of the page. */
  name: string;
  title: string;
  /** The title, with its matches. */
  markedTitle: Segment[];
  /** Without the base. */
  address: string;
  /** Titles of its ancestors, in one line. */
  path: string;
  /** The sections that match best. The first may be the text before the first heading. */
  sections: SectionMatch[];
}

/** A page as a result. @param page its texts; @param match what of them answers the query */
export function resultOf({ address, meta }: PageText, { title, sections }: PageMatch): Result {
  return { name: meta.name ?? '', title: meta.title, markedTitle: title, address, path: meta.path ?? '', sections };
}
