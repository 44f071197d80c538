import { z } from 'astro/zod';

/** A heading of a page, for "On this page": depth 1–5, id as in the HTML, text without markup. */
const headingSchema = z.object({ depth: z.number(), id: z.string(), text: z.string() });

/** A link to another page of the notebook. */
const linkSchema = z.object({
  /** Name of the page that it leads to. */
  page: z.string(),
  /** The sentence that holds the link, plain text, at most 200 characters; none where there is nothing but the link. */
  sentence: z.string().optional(),
});

/** A picture of a page: its address without the base, percent-encoded; its size in pixels; its MIME type. */
const pictureSchema = z.object({
  address: z.string(),
  width: z.number(),
  height: z.number(),
  type: z.string(),
  /** What it shows; empty where the note does not say. */
  alt: z.string(),
});

/** {@link pictureSchema} */
export type PagePicture = z.infer<typeof pictureSchema>;

/** What the site knows of a page, besides its Markdown (the entry's body) and its HTML (see `readHtml`). */
export const pageSchema = z.object({
  /**
   * What the page is called: its first heading of level 1 if it begins with one, else what its front matter says, else
   * the last part of its name.
   */
  title: z.string(),
  /** Zim's page name, `A:B C`. */
  name: z.string(),
  /** Names that the page had before, the latest first: found by search. */
  formerNames: z.array(z.string()).optional(),
  /** Where the page is, without the base: `/a/b-c/`; the home page is `/`. The same as the entry's id. */
  address: z.string(),
  /** Its place in the order that the author set; a page without one comes after those that have one. */
  rank: z.number().optional(),
  /** Its short address, `/-/p/<id>/`, which stays when the page is renamed. */
  short: z.string().optional(),
  /** Where the file of its note is, as the author wrote it: `/-/source/A/B_C.txt`, ready for a `href`. */
  source: z.string().optional(),
  /** Is there a note? Else it is a folder of pages, and the page lists them. */
  note: z.boolean(),
  /** Is there a heading of level 1 at the very beginning of the note? Else the site inserts the title. */
  titled: z.boolean(),
  /** When the page was created, ISO 8601, from the header. */
  created: z.string().optional(),
  /** When its note was last changed, ISO 8601: see `readLastChanges`. */
  changed: z.string().optional(),
  /** Who committed that change, where the notebook is kept with git and its author wants them named. */
  author: z.string().optional(),
  /** The note's file, relative to the notebook. */
  file: z.string().optional(),
  /** What stands for the page in link previews: the first picture of the note that fits, see `Previews`. */
  picture: pictureSchema.optional(),
  /** Tags without the `@`, in order of appearance, each once. */
  tags: z.array(z.string()),
  /** The first sentences of the note, plain text, at most 200 characters. */
  description: z.string(),
  headings: z.array(headingSchema),
  /** Its links to other pages, the first one to each, in order of appearance. */
  links: z.array(linkSchema),
  /** Names of pages that it links to and that do not exist. */
  wanted: z.array(z.string()),
  /** Files of the page that no page links or shows, in the order in which they are to be listed. */
  attachments: z.array(z.object({ name: z.string(), address: z.string(), size: z.number() })),
  /** Number of words. */
  words: z.number(),
  /** File of the rendered HTML. */
  html: z.string(),
});

/** {@link pageSchema} */
export type PageData = z.infer<typeof pageSchema>;
