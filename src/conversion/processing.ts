import type { ImageMetadata } from '../html/index.ts';
import type { Attachment } from '../notebook/index.ts';
import type { Decisions } from '../publish/index.ts';
import type { AskedAbout } from './asks.ts';

/** What all pages are converted and rendered with. */
export interface Processing extends AskedAbout {
  /** What the gate decided, from which `notebook.visible` was made. */
  decisions: Decisions;
  /** Path of the site on its host. */
  base: string;
  /** BCP 47 tag of the notes; empty if it is unknown. */
  language: string;
  /** The metadata of files in their order, when they are known. */
  metadataOf(attachments: Attachment[]): Promise<(ImageMetadata | undefined)[]>;
  /** What `tagAddress` is: that of the site itself, none, or somebody else's function. */
  tags: 'own' | 'none' | 'custom';
}
