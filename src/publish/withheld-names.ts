import { parentName } from '../address/index.ts';
import { type Format, pageNameKey, withoutPrivateParts } from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import { heldBackByHead } from './head-marks.ts';
import type { NoteFacts } from './note-facts.ts';
import { markOf } from './note-guard.ts';
import { settingsGuard } from './settings-guard.ts';

/** What its author writes into a note to hold it back. */
export type Marks = Pick<NoteFacts, 'mark' | 'tags' | 'unclear'>;

/** Reads the marks of a note that is not in the notebook, with its private parts. */
export async function readMarks({ text, format }: { text: string; format: Format }): Promise<Marks> {
  // The parser takes a while to load, and most notebooks have no such note.
  const { tagsOfNote } = await import('./note-tags.ts');
  const mark = heldBackByHead(text);
  const { unclear } = withoutPrivateParts(text);
  return { tags: tagsOfNote({ format }, text), ...(mark && { mark }), ...(unclear && { unclear }) };
}

/**
 * Finds the former names that must not be shown: those that a page lost while it was held back, by a mark in its note of that
 * time or by the settings of today. As with pages, the names below are withheld, too, unless the page was held back only because
 * `only` does not name it. So is the name of a folder that had nothing else in it. A note whose marks are unknown counts as held
 * back.
 *
 * @param names former names of pages
 * @param notes the marks of the last notes with these names, and with the names of the pages above
 * @returns `pageNameKey` of the names
 */
export function withheldNames(
  names: Iterable<string>,
  notes: { name: string; marks: Marks | undefined }[],
  settings: PublishSettings,
): Set<string> {
  const { refuses, wants } = settingsGuard(settings);
  const [heldBack, unwanted, open] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { name, marks } of notes) {
    const isHeldBack = !marks || marks.unclear || markOf(marks) || refuses(name, marks.tags);
    (isHeldBack ? heldBack : wants(name, marks.tags) ? open : unwanted).add(pageNameKey(name));
  }
  const isHeldBack = (key: string): boolean => key !== '' && (heldBack.has(key) || isHeldBack(parentName(key)));
  const isWithheld = (key: string) => unwanted.has(key) || isHeldBack(key);
  const foldersOf = (keys: Iterable<string>) => new Set([...keys].flatMap(key => namesAbove(key)));
  const hiding = foldersOf(notes.map(({ name }) => pageNameKey(name)).filter(isWithheld));
  const showing = foldersOf([...open].filter(key => !isWithheld(key)));
  const keys = [...names].map(pageNameKey);
  return new Set(keys.filter(key => isWithheld(key) || (!open.has(key) && hiding.has(key) && !showing.has(key))));
}

/** The names of the pages above a page. */
function namesAbove(name: string): string[] {
  const parent = parentName(name);
  return parent === '' ? [] : [parent, ...namesAbove(parent)];
}
