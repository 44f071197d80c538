import { z } from 'zod';
import { editDistance } from '../text/edit-distance.ts';

/** Page names with `*` and `**`, tags, and file names; a single one needs no list. */
const patterns = z.preprocess(
  value => (typeof value === 'string' ? [value].filter(Boolean) : (value ?? [])),
  z.array(
    z.string('expected text').regex(/[^\s:@/]/, 'expected a page name, a tag such as `@x`, or a file name'),
    "expected a list such as `['Diary:**', '@x', '*.kdbx']`",
  ),
);

const yesOrNo = (value: boolean) =>
  z.stringbool({ error: ({ input }) => `\`${String(input)}\` is not \`yes\` or \`no\`` }).default(value);

const fields = {
  only: patterns.optional(),
  except: patterns.default([]),
  attachments: z
    .enum(['used', 'all', 'none'], {
      error: ({ input }) => `\`${String(input)}\` is not \`used\`, \`all\` or \`none\``,
    })
    .default('used'),
  sources: yesOrNo(true),
  unlisted: patterns.default([]),
  allowSecrets: patterns.default([]),
  gone: yesOrNo(false),
};
const keys = Object.keys(fields);

/** What is published. An unknown key is an error: it would publish what it was meant to hold back. */
const schema = z.strictObject(fields, {
  error: issue =>
    issue.code === 'unrecognized_keys'
      ? `there is no \`${issue.keys.join('`, `')}\` in it; there are \`${keys.join('`, `')}\``
      : 'expected lines such as `except: [Diary]` below it, each with two spaces before it',
});

/** {@link schema}; an empty `only` could mean everything or nothing. */
export const publishSchema = schema.refine(({ only }) => only?.length !== 0, {
  path: ['only'],
  error: 'the list is empty, which would hold back everything',
});

/** The settings of what is published. */
export type PublishSettings = z.infer<typeof publishSchema>;

/** What people may call settings that keep something from being published. */
const kindred = /^(?:exclu|ignore|priva|hid|draft|secret|withh|unpubl|publ)/i;

/**
 * Whether an unknown setting was meant to hold something back: `publish` or a key below it, misspelt or in the wrong place.
 * Without it, everything would be published.
 *
 * @param value what it is set to
 */
export function meantToPublish(setting: string, value: unknown): boolean {
  const known = ['publish', ...keys];
  const isNear = (written: string) =>
    known.some(key => editDistance(written.toLowerCase(), key, 2) <= (key.length > 4 ? 2 : 1));
  if (isNear(setting) || kindred.test(setting)) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).some(isNear);
}
