import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, type Pair, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { Message, type Point } from '../messages.ts';
import { decode } from './decode.ts';
import { cleanPageName } from './page-name.ts';

/** The file of an author's wishes for the site, in the notebook's folder beside `notebook.zim`. */
export const siteSettingsFile = 'zimlight.yaml';

/** A page's name as people write it: `:A:B_C` is `A:B C`. */
const pageName = z.string().transform((typed, { addIssue }) => {
  const name = cleanPageName(typed);
  if (name === null) addIssue(`\`${typed}\` is no name of a page`);
  return name ?? z.NEVER;
});

const language = z.string().transform((tag, { addIssue }) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? z.NEVER;
  } catch {
    addIssue(`\`${tag}\` is no language; write a tag like \`de\` or \`pt-BR\``);
    return z.NEVER;
  }
});

/** `https://example.org`: where a site is, without the path on its host. */
const origin = z
  .url({ protocol: /^https?$/, error: 'it is no web address' })
  .refine(url => /^[^/]*\/\/[^/?#]*\/?$/.test(url), 'write the origin alone, and the path as `base`')
  .transform(url => new URL(url).origin);

/** `/notes/`: a path that browsers leave as it is. */
const path = z
  .string()
  .transform(typed => `/${typed}/`.replace(/\/{2,}/g, '/'))
  .refine(typed => new URL(typed, 'http://localhost').pathname === typed, 'it is no path that a site can be at');

const settings = z.object({
  /** Where the site will be: its host. */
  site: origin.optional(),
  /** Where the site will be: its path on the host, with `/` around it. @default '/' */
  base: path.optional(),
  /** BCP 47 tag of the notes' language. @default guessed from the notes */
  language: language.optional(),
  /** Pages that come before the others beside them, in this order. */
  order: z.array(pageName).default([]),
  /** Names that pages had before → names that they have now, where git does not tell it. */
  aliases: z.record(z.string(), pageName).default({}),
  /** Where a note's source can be edited: `{path}` in it, or its end, stands for the file's path in the notebook. */
  editUrl: z.url({ protocol: /^https?$/, error: 'it is no web address' }).optional(),
  /** Are the authors of changes named, as git knows them? */
  authors: z.stringbool({ error: 'write `yes` or `no`' }).default(false),
  /** Which pages get a picture for link previews that is made of their title: all, none, those that show no picture. */
  cards: z.enum(['on', 'off', 'missing'], 'write `on`, `off` or `missing`').default('missing'),
});

/** What an author wants of the site; the defaults where nothing is said. */
export type SiteSettings = z.infer<typeof settings>;

/** {@link SiteSettings}, what is the matter with their file, and where in it something is said. */
export interface ReadSiteSettings {
  settings: SiteSettings;
  messages: Message[];
  /** @param path keys and indexes, `['order', 2]` @returns nothing where the file does not say it */
  placeOf(path: (string | number)[]): Point | undefined;
}

/**
 * Reads `zimlight.yaml`. What cannot be used of it is left out, with a message; the rest holds.
 *
 * @param folder absolute path of the notebook
 */
export function readSiteSettings(folder: string): ReadSiteSettings {
  const text = textOf(join(folder, siteSettingsFile));
  // Everything is a string: a page can be called 2024.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', logLevel: 'silent' });
  const pointOf = (offset: number): Point => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column, offset };
  };
  const [error] = document.errors;
  const { contents } = document;
  if (error || !(isMap(contents) || contents === null || (isScalar(contents) && !contents.value))) {
    const reason = error ? (error.message.split(/ at line \d+/)[0] as string) : 'it holds no settings';
    const place = pointOf(error?.pos[0] ?? 0);
    const messages = [new Message('settings-unreadable', { reason }, place, siteSettingsFile)];
    return { settings: settings.parse({}), messages, placeOf: () => undefined };
  }
  const messages: Message[] = [];
  const values: Record<string, unknown> = {};
  for (const pair of (isMap(contents) ? contents.items : []) as Pair<ParsedNode, ParsedNode | null>[]) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const place = pointOf(pair.key.range[0]);
    if (!Object.hasOwn(settings.shape, key)) {
      const known = Object.keys(settings.shape).join('`, `');
      messages.push(new Message('setting-unknown', { setting: key, known }, place, siteSettingsFile));
      continue;
    }
    const value = pair.value?.toJS(document) || undefined;
    const read = settings.shape[key as keyof SiteSettings].safeParse(value);
    if (read.success) values[key] = value;
    for (const { path, message: reason } of read.error?.issues ?? []) {
      const at = document.getIn([key, ...path], true) as Node | undefined;
      const start = at?.range ? pointOf(at.range[0]) : place;
      messages.push(new Message('setting-invalid', { setting: key, reason }, start, siteSettingsFile));
    }
  }
  return {
    settings: settings.parse(values),
    messages,
    placeOf(path) {
      const node = document.getIn(path, true) as Node | undefined;
      return node?.range ? pointOf(node.range[0]) : undefined;
    },
  };
}

/** The file's text; empty where there is none. */
function textOf(path: string): string {
  try {
    return decode(readFileSync(path)).text.replace(/^\ufeff/, '');
  } catch {
    return '';
  }
}
