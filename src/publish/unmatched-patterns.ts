import { type Message, message } from '../messages.ts';
import { guessPage, type Notebook, type Page, perhaps } from '../notebook/index.ts';
import { settingsFile } from '../settings/index.ts';
import { nearest } from '../text/nearest.ts';
import type { NoteFacts } from './note-facts.ts';
import { readPatterns } from './pattern.ts';

/** What patterns are compared with. */
interface PatternTargets {
  /** Names of pages, folders and former names included. */
  names: string[];
  /** Without `@`. */
  tags: string[];
  /** Of pages and of all other files. */
  paths: string[];
}

/**
 * A message for each pattern of the settings that matches nothing: a misspelt one does not hold back what it should. Those
 * that begin with `*`, such as `*.kdbx`, are left out: they may be meant for pages and files that are added later.
 *
 * @param formerNames of pages, which `except` can name to keep them from being shown
 */
export function unmatchedPatterns(
  { site, pages, attachments, staticFiles }: Notebook,
  factsOf: (page: Page) => NoteFacts,
  formerNames: Iterable<string>,
): Message[] {
  const { only = [], except, unlisted, allowSecrets } = site.publish;
  const lists = Object.entries({ only, except, unlisted, allowSecrets });
  const patterns = lists.flatMap(([list, written]) => written.map(pattern => ({ list, pattern })));
  const named = patterns.filter(({ pattern }) => !/^@?\*/.test(pattern));
  if (named.length === 0) return [];
  const all = [...pages.values()];
  const targets: PatternTargets = {
    names: [...pages.keys(), ...formerNames],
    tags: [...new Set(all.flatMap(page => factsOf(page).tags))],
    paths: [
      ...all.flatMap(({ file }) => (file ? [file.path] : [])),
      ...attachments.keys(),
      ...staticFiles.map(({ path }) => path),
    ],
  };
  return named.flatMap(({ list, pattern }) => {
    if (matchesAny(pattern, targets)) return [];
    const values = { setting: `publish.${list}`, pattern, guess: perhaps(guess(pattern, targets)) };
    return [message('setting-matches-nothing', values, undefined, settingsFile)];
  });
}

function matchesAny(pattern: string, { names, tags, paths }: PatternTargets): boolean {
  const patterns = readPatterns([pattern]);
  if (pattern.startsWith('@')) return patterns.tag(tags) !== undefined;
  return names.some(name => patterns.name(name) !== undefined) || paths.some(path => patterns.file(path) !== undefined);
}

/** The pattern that was probably meant. */
function guess(pattern: string, { names, tags, paths }: PatternTargets): string | undefined {
  const [, written = '', below = ''] = /^(.*?)((?:[:/]\*+)?)$/s.exec(pattern) ?? [];
  const labels = tags.map(tag => `@${tag}`);
  const fileNames = paths.map(path => path.slice(path.lastIndexOf('/') + 1));
  const meant = pattern.startsWith('@')
    ? nearest(written, labels)
    : (guessPage(written, names) ?? nearest(written, [...labels, ...fileNames]));
  return meant === undefined ? undefined : meant + below;
}
