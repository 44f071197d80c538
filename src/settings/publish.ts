import type { z } from 'zod';
import { group, listOf, oneOf, text, yesOrNo } from './values.ts';

/** Page names with `*` and `**`, tags, and file names; a single one needs no list. */
const patterns = listOf(
  text('a page name, a tag such as `@x`, or a file name', typed => (/[^\s:@/]/.test(typed) ? typed : undefined)),
  "a list such as `['Diary:**', '@x', '*.kdbx']`",
);

/** What is below `publish:`. An empty `only` could mean everything or nothing. */
const publishSettings = group(
  {
    only: patterns
      .refine(only => only.length > 0, 'the list is empty, which would hold back everything')
      .optional()
      .meta({
        description: 'nothing but these pages; everything if left out',
        example: "only: ['Public:**', '@public']",
        alsoCalled: ['include', 'public'],
      }),
    except: patterns.prefault([]).meta({
      description: 'pages and files that are held back, also if `only` names them',
      example: "except: ['Diary:**', '@client', '*.kdbx']",
      alsoCalled: ['exclude', 'ignore', 'hide', 'private', 'draft'],
    }),
    attachments: oneOf(['used', 'all', 'none'])
      .default('used')
      .meta({
        description: 'which files: those `used` by published pages, `all` in their folders, or `none`',
        example: 'attachments: all',
        alsoCalled: ['files'],
      }),
    sources: yesOrNo(true).meta({
      description: 'the notes as they are written, below `/-/source/`',
      example: 'sources: no',
    }),
    unlisted: patterns.prefault([]).meta({
      description: 'published, but in no list, tree, search, feed or sitemap',
      example: "unlisted: ['Drafts:**']",
      alsoCalled: ['hidden'],
    }),
    allowSecrets: patterns.prefault([]).meta({
      description: 'pages and files with what only looks like a secret',
      example: "allowSecrets: ['Wi-Fi for guests']",
    }),
    gone: yesOrNo(false).meta({
      description: 'answer 410 at the addresses of held-back pages',
      example: 'gone: yes',
    }),
  },
  'lines such as `except: [Diary]` below it, each with two spaces before it',
);

export type PublishSettings = z.output<typeof publishSettings>;

/** The settings of what is published. */
export const publishSetting = publishSettings.prefault({}).meta({
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
});
