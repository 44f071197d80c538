import type { z } from 'astro/zod';
import { pageSchema } from '../collection/index.ts';

/**
 * The data of a page of a notebook within another site. `address` is where it is on the site, without Astro's `base`:
 * `/wiki/a/b-c/`. `titled` says whether its HTML begins with the title, as a heading of level 1.
 */
export const noteSchema = pageSchema.omit({ html: true, short: true, source: true });

/** {@link noteSchema} */
export type NoteData = z.infer<typeof noteSchema>;
