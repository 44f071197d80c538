import type { Point } from '../messages.ts';
import type { Attachment } from '../notebook/index.ts';

/** A link from one page of the notebook to another one, which may not exist. */
export interface PageLink {
  /** Name of the target page. */
  page: string;
  /** Whether the page, or a folder of that name, exists. */
  exists: boolean;
  /** The anchor as in the address, without `#`. */
  anchor: string | null;
  /** Position in the note. */
  point: Point;
  /** The sentence that contains the link, see `sentencesOfLinks`. */
  sentence?: string;
}

/** The pages and files of the notebook that a page refers to. */
export interface References {
  links: PageLink[];
  attachments: Set<Attachment>;
  /** Whether it refers to something that is held back: then the note as written must not be published. */
  heldBack: boolean;
}

/** The references of a page that has none yet; they are filled in while its note is converted. */
export function noReferences(): References {
  return { links: [], attachments: new Set(), heldBack: false };
}
