import { z } from 'zod';
import { cleanPageName } from './page-name.ts';
import { publishSchema } from './publish-settings.ts';

/** A command-line option that takes precedence over the setting in the file. */
interface Flag {
  /** Without the dashes. */
  name: string;
  /** Stands for the value in the help. */
  value: string;
  commands: ('build' | 'dev')[];
}

declare module 'zod' {
  interface GlobalMeta {
    flag?: Flag;
    /** Whether an invalid value would spoil the whole site, so that nothing is built with it. */
    essential?: true;
  }
}

/** A string that `convert` turns into a value; it returns undefined for a string that is not `expected`. */
const text = <Value>(expected: string, convert: (typed: string) => Value | undefined) =>
  z.string(`expected ${expected}`).transform((typed, { addIssue }) => {
    const value = convert(typed);
    if (value === undefined) addIssue(`\`${typed}\` is not ${expected}`);
    return value ?? z.NEVER;
  });

/** The message for a value other than the `expected` ones. */
const notOneOf =
  (expected: string) =>
  ({ input }: { input?: unknown }) =>
    typeof input === 'string' ? `\`${input}\` is not ${expected}` : `expected ${expected}`;

const webUrl = (typed: string) => (URL.canParse(typed) && /^https?:/i.test(typed) ? new URL(typed) : undefined);

/** A page name as people type it: `:A:B_C` is `A:B C`. */
const pageName = text('a page name', typed => cleanPageName(typed) ?? undefined);

const origin = text('an origin such as `https://example.org`; a path belongs in `base`', typed =>
  /^[^/]*\/\/[^/?#]*\/?$/.test(typed) ? webUrl(typed)?.origin : undefined,
);

/** A path that browsers do not rewrite. */
const urlPath = text('a URL path such as `/notes/`', typed => {
  const path = `/${typed}/`.replace(/\/{2,}/g, '/');
  return new URL(path, 'http://localhost').pathname === path ? path : undefined;
});

/** A BCP 47 tag, or a POSIX locale such as `de_AT.UTF-8`. */
const languageTag = text('a language tag such as `de` or `pt-BR`', typed => {
  try {
    return Intl.getCanonicalLocales(typed.replace(/[.@].*/, '').replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
});

const editUrl = text('a web address such as `https://example.org/edit/main/{path}`', typed =>
  webUrl(typed) ? typed : undefined,
);

/**
 * Every setting of `zimlight.yaml`. Each parses the string in the file, or after its flag on the command line; its
 * description and default are also the help on the flag.
 */
export const settingsSchema = z.object({
  base: urlPath.default('/').meta({
    description: 'path of the site on its host',
    essential: true,
    flag: { name: 'base', value: '/x/', commands: ['build', 'dev'] },
  }),
  site: origin.optional().meta({
    description: 'origin of the site; without it: no feeds, sitemap or preview cards',
    essential: true,
    flag: { name: 'site', value: 'URL', commands: ['build'] },
  }),
  language: languageTag.optional().meta({
    description: 'language of the notes, such as de (default: guessed)',
    flag: { name: 'lang', value: 'TAG', commands: ['build', 'dev'] },
  }),
  editUrl: editUrl.optional().meta({
    description: "where notes are edited; {path}, or else the end, is the note's file",
    flag: { name: 'edit-url', value: 'URL', commands: ['build', 'dev'] },
  }),
  cards: z
    .enum(['on', 'off', 'missing'], { error: notOneOf('`on`, `off` or `missing`') })
    .default('missing')
    .meta({
      description: 'preview cards: on, off, or missing for pages without a picture',
      flag: { name: 'cards', value: 'WHICH', commands: ['build'] },
    }),
  photoMetadata: z
    .enum(['remove', 'keep'], { error: notOneOf('`remove` or `keep`') })
    .default('remove')
    .meta({ description: 'place, time, device and author in photos: remove, or keep' }),
  mailAddresses: z
    .enum(['show', 'encode'], { error: notOneOf('`show` or `encode`') })
    .default('show')
    .meta({ description: 'mail addresses: show, or encode, so that fewer robots find them' }),
  order: z
    .array(pageName, 'expected a list of page names')
    .default([])
    .meta({ description: 'pages listed before their siblings, in this order' }),
  aliases: z
    .record(z.string(), pageName, 'expected lines such as `Former name: Page name`')
    .default({})
    .meta({ description: 'former names of pages, where git does not know them' }),
  authors: z
    .stringbool({ error: notOneOf('`yes` or `no`') })
    .default(false)
    .meta({ description: 'whether to name the author of the last change, as recorded by git' }),
  publish: publishSchema.prefault({}).meta({ description: 'which pages and files are published', essential: true }),
});

/** The author's settings, with defaults for those that are missing. */
export type SiteSettings = z.infer<typeof settingsSchema>;

/** The name of a setting. */
export type SettingName = keyof SiteSettings;

/** The names of all settings. */
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[];

/** The settings that have a flag, with a help text made of their description and default. */
export const settingFlags = settingNames.flatMap(setting => {
  const schema = settingsSchema.shape[setting];
  const { flag, description } = schema.meta() ?? {};
  const { data: value } = schema.safeParse(undefined);
  const help = value === undefined ? `${description}` : `${description} (default: ${value})`;
  return flag ? [{ ...flag, setting, help }] : [];
});
