import type { z } from 'zod';
import { basePath, languageTag, pageName, siteUrl, urlTemplate } from './addresses.ts';
import { publishSettings } from './publish.ts';
import { group, linesOf, listOf, oneOf, yesOrNo } from './values.ts';

/** A command-line option that takes precedence over the setting in the file. */
interface Flag {
  /** Without the dashes. */
  name: string;
  /** Another name, from before. */
  alias?: string;
  /** Stands for the value in the help. */
  value: string;
  commands: ('build' | 'check' | 'dev')[];
}

declare module 'zod' {
  interface GlobalMeta {
    flag?: Flag;
    /** A line of the file, or several, with a usual value. */
    example?: string;
    /** Names of the same thing in other programs, and what it may be taken for. */
    alsoCalled?: string[];
  }
}

/**
 * Every setting of `zimlight.yaml`. Each parses what is in the file, where every value without lines of its own is a text, or
 * the text after its option on the command line. From this table come the help on the options, the table in the README, the
 * JSON schema for editors, and what is said about a fault.
 */
export const settingFields = {
  language: languageTag.optional().meta({
    description: 'language of the notes, such as de (default: guessed)',
    example: 'language: de',
    alsoCalled: ['lang', 'locale', 'locales'],
    flag: { name: 'language', alias: 'lang', value: 'TAG', commands: ['build', 'check', 'dev'] },
  }),
  site: siteUrl.optional().meta({
    description: 'address of the site; without it: no feeds, sitemap or preview cards',
    example: 'site: https://example.org',
    alsoCalled: ['url', 'site_url', 'baseUrl', 'origin', 'host'],
    flag: { name: 'site', value: 'URL', commands: ['build', 'check'] },
  }),
  base: basePath.default('/').meta({
    description: 'path of the site on its host',
    example: 'base: /notes/',
    alsoCalled: ['path', 'basePath', 'pathPrefix'],
    flag: { name: 'base', value: '/x/', commands: ['build', 'check', 'dev'] },
  }),
  order: listOf(pageName, 'a list of page names')
    .prefault([])
    .meta({
      description: 'pages listed before their siblings, in this order',
      example: 'order: [Getting started, Reference:Commands]',
      alsoCalled: ['sort', 'sidebar', 'sorting'],
    }),
  aliases: linesOf(pageName, 'lines such as `Former name: Page name`')
    .prefault({})
    .meta({
      description: 'former names of pages, where git does not know them',
      example: 'aliases: { Old name: Section:New name }',
      alsoCalled: ['redirects', 'redirect'],
    }),
  editUrl: urlTemplate('https://example.org/edit/main/{path}')
    .optional()
    .meta({
      description: "where notes are edited; {path}, or else the end, is the note's file",
      example: 'editUrl: https://example.org/me/notes/edit/main/{path}',
      alsoCalled: ['editLink', 'edit_uri', 'repo_url', 'repo', 'edit'],
      flag: { name: 'edit-url', value: 'URL', commands: ['build', 'dev'] },
    }),
  authors: yesOrNo(false).meta({
    description: 'whether to name the author of the last change, as recorded by git',
    example: 'authors: yes',
    alsoCalled: ['author', 'showAuthors'],
  }),
  hosting: oneOf(['netlify', 'cloudflare', 'gitlab', 'nginx', 'apache', 'caddy'])
    .optional()
    .meta({
      description:
        'host or web server that the site is made for: former addresses are answered with 301, headers are sent',
      example: 'hosting: netlify',
      alsoCalled: ['host', 'server', 'deploy', 'deployment', 'platform'],
      flag: { name: 'hosting', value: 'NAME', commands: ['build'] },
    }),
  cards: oneOf(['on', 'off', 'missing'])
    .default('missing')
    .meta({
      description: 'preview cards: on, off, or missing for pages without a picture',
      example: 'cards: on',
      alsoCalled: ['social_cards', 'previews', 'og'],
      flag: { name: 'cards', value: 'WHICH', commands: ['build'] },
    }),
  photoMetadata: oneOf(['remove', 'keep'])
    .default('remove')
    .meta({
      description: 'place, time, device and author in photos: remove, or keep',
      example: 'photoMetadata: keep',
      alsoCalled: ['exif', 'metadata'],
    }),
  mailAddresses: oneOf(['show', 'encode'])
    .default('show')
    .meta({
      description: 'mail addresses: show, or encode, so that fewer robots find them',
      example: 'mailAddresses: encode',
      alsoCalled: ['email', 'emails', 'mail', 'emailAddresses'],
    }),
  publish: publishSettings.prefault({}).meta({
    description: 'which pages and files are published',
    example: "publish: { except: ['Diary:**', '@client'] }",
    alsoCalled: [
      'exclude',
      'except',
      'only',
      'include',
      'ignore',
      'private',
      'draft',
      'drafts',
      'secret',
      'attachments',
      'unlisted',
      'published',
      'exclude_docs',
      'ignorePatterns',
    ],
  }),
};

/** The whole file. */
export const settingsSchema = group(settingFields, 'lines such as `language: de`');

/** The author's settings, with defaults for those that are missing. */
export type SiteSettings = z.output<typeof settingsSchema>;

/** The name of a setting. */
export type SettingName = keyof SiteSettings;

/** The names of all settings. */
const settingNames = Object.keys(settingFields) as SettingName[];

/** The settings that have an option, with a help text made of their description and default. */
export const settingFlags = settingNames.flatMap(setting => {
  const schema: z.ZodType = settingFields[setting];
  const { flag, description } = schema.meta() ?? {};
  const { data: value } = schema.safeParse(undefined);
  const help = value === undefined ? `${description}` : `${description} (default: ${value})`;
  return flag ? [{ ...flag, setting, help }] : [];
});
