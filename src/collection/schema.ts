import { z } from 'astro/zod';

/** A heading of a page, for the table of contents: depth 1–5, id as in the HTML, text without markup. */
const headingSchema = z.object({ depth: z.number(), id: z.string(), text: z.string() });

/** A link to another page of the notebook. */
const linkSchema = z.object({
  /** Name of the target page. */
  page: z.string(),
  /** The sentence that contains the link, plain text, at most 200 characters; absent if it is only the link. */
  sentence: z.string().optional(),
});

/** A picture of a page. */
const pictureSchema = z.object({
  /** Without the base, percent-encoded. */
  address: z.string(),
  /** In pixels. */
  width: z.number(),
  /** In pixels. */
  height: z.number(),
  /** MIME type. */
  type: z.string(),
  /** Text alternative; empty if the note has none. */
  alt: z.string(),
});

/** {@link pictureSchema} */
export type PagePicture = z.infer<typeof pictureSchema>;

/** An open task of a page: see `PlacedTask` in `tasks/`, whose due day always has a year here. */
const taskSchema = z.object({
  depth: z.number(),
  text: z.string(),
  priority: z.number().optional(),
  waiting: z.literal(true).optional(),
  start: z.string().optional(),
  due: z.string().optional(),
  tags: z.array(z.string()).optional(),
  label: z.string().optional(),
  fragment: z.string().optional(),
});

/** The data of a page, apart from its Markdown (the entry's body) and its HTML (see `readHtml`). */
export const pageSchema = z.object({
  /** The first heading if the page begins with one of level 1, or the title in the front matter, or the basename. */
  title: z.string(),
  /** Zim's page name, `A:B C`. */
  name: z.string(),
  /** Former names of the page, the latest first; search finds them. */
  formerNames: z.array(z.string()).optional(),
  /** Without the base: `/a/b-c/`; the home page is `/`. Also the entry's id. */
  address: z.string(),
  /** Position in the author's order; pages without one follow those that have one. */
  rank: z.number().optional(),
  /** Its permalink, `/-/p/<id>/`, which stays when the page is renamed. */
  short: z.string().optional(),
  /** Address of the note's file as written: `/-/source/A/B_C.txt`, ready for a `href`. */
  source: z.string().optional(),
  /** Whether the page has a note. Otherwise it is a folder, and lists its pages. */
  note: z.boolean(),
  /** Whether it is in no list, tree, feed and sitemap, and not found by search. */
  unlisted: z.boolean().optional(),
  /** Whether the note begins with a heading of level 1. Otherwise the site inserts the title. */
  titled: z.boolean(),
  /** When the page was created, ISO 8601, from the header. */
  created: z.string().optional(),
  /** When the note was last changed, ISO 8601: see `readLastChanges`. */
  changed: z.string().optional(),
  /** Who committed that change, if the notebook is in git and the setting `authors` is on. */
  author: z.string().optional(),
  /** The note's file, relative to the notebook. */
  file: z.string().optional(),
  /** The picture for link previews: the first suitable one of the note, see `Previews`. */
  picture: pictureSchema.optional(),
  /** Tags without the `@`, in order of appearance, each once. */
  tags: z.array(z.string()),
  /** Its open tasks, in the order of the note. */
  tasks: z.array(taskSchema).optional(),
  /** The first sentences of the note, plain text, at most 200 characters. */
  description: z.string(),
  headings: z.array(headingSchema),
  /** Links to other pages, the first one to each, in order of appearance. */
  links: z.array(linkSchema),
  /** Addresses of the parts of pages that it embeds, without the base. */
  embeds: z.array(z.string()).optional(),
  /** Names of missing pages that the page links to. */
  wanted: z.array(z.string()),
  /** Files of the page that no page refers to, in the order of the list. */
  attachments: z.array(z.object({ name: z.string(), address: z.string(), size: z.number() })),
  /** Number of words. */
  words: z.number(),
  /** Where the HTML, the Markdown and the sections of the page are in the cache: see `readHtml`. */
  html: z.string(),
});

/** {@link pageSchema} */
export type PageData = z.infer<typeof pageSchema>;
