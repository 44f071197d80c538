import { homedir } from 'node:os';
import type { FileFacts, Notebook } from '../notebook/index.ts';
import type { Decisions } from '../publish/index.ts';
import type { LoadOptions } from './load-options.ts';
import { digestOf } from './page-store.ts';

/**
 * A digest of everything in a notebook that the state of dependencies follows from. While it stays the same, none has to be
 * evaluated again: see `evaluateDependencies`.
 *
 * @param hasTagPages whether tags are links
 * @returns undefined if that is uncertain: a file may still be changing, or functions of the site around it take part
 */
export function structureOf(
  notebook: Notebook,
  decisions: Decisions,
  facts: FileFacts,
  { siteUrl, pictureVersions = true, embedding }: LoadOptions,
  hasTagPages: boolean,
): string | undefined {
  const { folder, settings, site, pages, home, attachments, formerNames, interwiki } = notebook;
  if (embedding || ![...attachments.keys()].every(path => facts.isSettled(path))) return undefined;
  const { names, pages: open, files, hidden, withheld, heldBack } = decisions;
  return digestOf([
    [folder, homedir(), settings, site, [...interwiki], siteUrl.base, pictureVersions, hasTagPages, home?.name],
    [...pages.values()].map(({ name, address, format, folder, file }) => [name, address, format, folder, file?.path]),
    [...attachments.values()].map(({ path, address }) => [path, address, facts.stampOf(path)]),
    [...formerNames].map(([name, page]) => [name, page.name]),
    [[...names], [...open], [...files], [...hidden], [...withheld], heldBack],
  ]);
}
