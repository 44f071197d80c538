import type { ImageMetadata } from '../html/index.ts';
import type { Attachment } from '../notebook/index.ts';
import type { Decisions } from '../publish/index.ts';
import type { DependencyContext } from './dependencies.ts';

/** What all pages are converted and rendered with. */
export interface Processing extends DependencyContext {
  /** What the gate decided, from which `notebook.visible` was made. */
  decisions: Decisions;
  /** Path of the site on its host. */
  base: string;
  /** BCP 47 tag of the notes; empty if it is unknown. */
  language: string;
  /** Resolves to the metadata of files, in their order. */
  metadataOf(attachments: Attachment[]): Promise<(ImageMetadata | undefined)[]>;
  /** Whether results may be drafts, see `LoadOptions`. */
  drafts: boolean;
  /** Which function `tagAddress` is: the site's own, none, or one of the site around it, which no thread can be given. */
  tags: 'own' | 'none' | 'custom';
}
