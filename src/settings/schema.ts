import type { z } from 'zod';
import { basePath, languageTag, linkTarget, otherSite, ownSite, pageName, urlTemplate } from './addresses.ts';
import { accent, favicon, folderWithin, fonts, logo } from './appearance.ts';
import { customCss, head, scripts } from './head.ts';
import { license } from './license.ts';
import { listsSetting } from './lists.ts';
import './meta.ts';
import { publishSetting } from './publish.ts';
import { synonyms } from './synonyms.ts';
import { group, line, listOf, oneOf, recordOf, yesOrNo } from './values.ts';

const links = recordOf(linkTarget, 'lines such as `Imprint: Imprint page` or `Code: https://example.org`');

/**
 * Every setting of `zimlight.yaml`. Each parses what is in the file, where every value without lines of its own is a text, or
 * the text after its option on the command line. From this table come the help on the options, the table in the README, the
 * JSON schema for editors, and what is said about a fault.
 */
export const settingFields = {
  title: line('a title')
    .optional()
    .meta({
      description: "name of the site (default: the notebook's)",
      example: 'title: Kubernetes notes',
      alsoCalled: ['name', 'site_name', 'pageTitle'],
    }),
  tagline: line('a text')
    .optional()
    .meta({
      description: 'a few words beside the title',
      example: 'tagline: What I learned, page by page',
      alsoCalled: ['subtitle', 'slogan'],
    }),
  description: line('a text')
    .optional()
    .meta({
      description: 'what the site is about, for search engines, link previews and feeds',
      example: 'description: Short, practical notes on Kubernetes.',
      alsoCalled: ['site_description', 'summary'],
    }),
  language: languageTag.optional().meta({
    description: 'language of the notes, such as de (default: guessed)',
    example: 'language: de',
    alsoCalled: ['lang', 'locale', 'locales'],
    flag: { name: 'language', alias: 'lang', value: 'TAG', commands: ['build', 'check', 'dev'] },
  }),
  site: ownSite.optional().meta({
    description: 'address of the site; without it: no feeds, sitemap or preview cards',
    example: 'site: https://example.org',
    alsoCalled: ['url', 'site_url', 'baseUrl', 'origin'],
    flag: { name: 'site', value: 'URL', commands: ['build', 'check'] },
  }),
  base: basePath.default('/').meta({
    description: 'path of the site on its host',
    example: 'base: /notes/',
    alsoCalled: ['path', 'basePath', 'pathPrefix'],
    flag: { name: 'base', value: '/x/', commands: ['build', 'check', 'dev'] },
  }),
  logo: logo.optional().meta({
    description: 'picture before the title; `dark` for the dark theme, `replacesTitle: yes` in place of the title',
    example: 'logo: { light: logo.svg, dark: logo-dark.svg }',
  }),
  favicon: favicon.optional().meta({
    description: "the site's icon (default: that in `notebook.zim`, or else Zimlight's)",
    example: 'favicon: icon.svg',
    alsoCalled: ['icon'],
  }),
  accent: accent.optional().meta({
    description: 'colour of links and of everything active; one for both themes, or `light` and `dark`',
    example: "accent: '#0b5cad'",
    alsoCalled: ['color', 'colour', 'colors', 'palette', 'theme', 'primary', 'accentColor'],
  }),
  fonts: fonts.optional().meta({
    description: 'fonts of `text`, `headings` and `code`: families, or a file in the notebook',
    example: 'fonts: { text: fonts/Literata.woff2, code: Menlo }',
    alsoCalled: ['font', 'typography', 'fontFamily'],
  }),
  headerLinks: links.prefault({}).meta({
    description: 'links in the header: a text, and a page or an address',
    example: 'headerLinks: { Start: Home, Code: https://example.org/code }',
    alsoCalled: ['nav', 'navigation', 'menu', 'header', 'social', 'links'],
  }),
  footerLinks: links.prefault({}).meta({
    description: 'links in the footer, as in the header',
    example: 'footerLinks: { Contact: me@example.org }',
    alsoCalled: ['footer'],
  }),
  license: license.optional().meta({
    description:
      'on what terms readers may use the notes: a licence such as `CC-BY-SA-4.0`, a text, or `name` and `url`',
    example: 'license: CC-BY-SA-4.0',
    alsoCalled: ['licence', 'copyright', 'rights'],
  }),
  imprint: linkTarget.optional().meta({
    description: 'page or address with the legal notice, linked on every page',
    example: 'imprint: Legal notice',
    alsoCalled: ['impressum', 'legal', 'legalNotice'],
  }),
  customCss: customCss.prefault([]).meta({
    description: 'style sheets in the notebook, loaded after those of the theme',
    example: 'customCss: custom.css',
    alsoCalled: ['css', 'style', 'styles', 'stylesheet', 'extra_css'],
  }),
  scripts: scripts.prefault([]).meta({
    description: 'scripts on every page: files in the notebook, or addresses',
    example: 'scripts: https://example.org/count.js',
    alsoCalled: ['script', 'js', 'javascript', 'extra_javascript', 'analytics'],
  }),
  head: head.prefault([]).meta({
    description: 'elements in the head of every page: `tag`, `attrs`, `content`',
    example: 'head: [{ tag: link, attrs: { rel: me, href: https://example.social/@me } }]',
    alsoCalled: ['meta', 'metatags'],
  }),
  static: folderWithin.optional().meta({
    description: 'folder in the notebook whose files are copied to the root of the site, such as `CNAME`',
    example: 'static: site-files',
    alsoCalled: ['staticDir', 'public', 'publicDir', 'staticFiles', 'assets'],
  }),
  order: listOf(pageName, 'a list of page names')
    .prefault([])
    .meta({
      description: 'pages listed before their siblings, in this order',
      example: 'order: [Getting started, Reference:Commands]',
      alsoCalled: ['sort', 'sidebar', 'sorting'],
    }),
  lists: listsSetting,
  aliases: recordOf(pageName, 'lines such as `Former name: Page name`')
    .prefault({})
    .meta({
      description: 'former names of pages, where git does not know them',
      example: 'aliases: { Old name: Section:New name }',
      alsoCalled: ['redirects', 'redirect'],
    }),
  synonyms,
  interwiki: recordOf(urlTemplate('https://example.org/{NAME}'), 'lines such as `name: https://example.org/{NAME}`')
    .prefault({})
    .meta({
      description: 'addresses for links such as `[[issue?12]]`; `{NAME}` stands for what is after the `?`',
      example: 'interwiki: { issue: "https://example.org/issues/{NAME}" }',
      alsoCalled: ['urls', 'shortcuts'],
    }),
  notebooks: recordOf(otherSite, 'lines such as `Name: https://example.org/notes/`').prefault({}).meta({
    description: 'other notebooks that Zimlight published, for links such as `[[Name?Page]]`',
    example: 'notebooks: { Recipes: https://example.org/recipes/ }',
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
      alsoCalled: ['social_cards', 'og'],
      flag: { name: 'cards', value: 'WHICH', commands: ['build'] },
    }),
  previews: oneOf(['on', 'off'])
    .default('on')
    .meta({
      description: 'whether pointing at a link shows the beginning of the page that it leads to: on, off',
      example: 'previews: off',
      alsoCalled: ['popovers', 'enablePopovers', 'hoverPreview', 'pagePreview'],
    }),
  offline: oneOf(['on', 'off'])
    .default('off')
    .meta({
      description: 'whether browsers keep visited pages for reading without a network: on, off',
      example: 'offline: on',
      alsoCalled: ['pwa', 'serviceWorker'],
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
  noindex: yesOrNo(false).meta({
    description: 'whether to ask search engines to leave the whole site out',
    example: 'noindex: yes',
    alsoCalled: ['robots', 'hidden', 'index'],
  }),
  llmsTxt: yesOrNo(true).meta({
    description:
      'whether to list the pages in `llms.txt`, and join them in `llms-full.txt`, for programs such as chatbots',
    example: 'llmsTxt: no',
    alsoCalled: ['llms', 'llms.txt', 'ai'],
  }),
  publish: publishSetting,
};

/** The whole file. */
export const settingsSchema = group(settingFields, 'lines such as `title: My notes`');

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
