import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { languageOf, readSettings, readSiteSettings, type SiteSettings } from '../notebook/index.ts';

/** What the site says of the notebook as a whole. */
export interface NotebookInfo {
  /** As in `notebook.zim`, or as the folder is called. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
  /** Which pages get a card, see `SiteSettings`. */
  cards: SiteSettings['cards'];
  /** Where a note's source can be edited, see `SiteSettings`. */
  editUrl?: string;
  /** The file of the notebook's icon, if it has one in its folder: an absolute path. */
  icon?: string;
}

/** {@link NotebookInfo} as the pages of the site see it. */
export interface SiteInfo extends Omit<NotebookInfo, 'icon'> {
  /** A digest of the notebook's icon. */
  icon: string;
}

/** Wishes for the site that go before those in the author's settings. */
export type Overrides = { [Name in 'language' | 'cards' | 'editUrl']?: NotebookInfo[Name] | undefined };

/**
 * Reads what `notebook.zim` and the author's settings say of a notebook. The language is guessed from the notes where nobody
 * says it.
 *
 * @throws where there is no such folder
 */
export function readNotebookInfo(folder: string, overrides: Overrides = {}): NotebookInfo {
  const { name, icon } = readSettings(folder);
  const { settings } = readSiteSettings(folder);
  const editUrl = overrides.editUrl ?? settings.editUrl;
  const iconFile = icon && fileWithin(folder, icon);
  return {
    name,
    language: overrides.language ?? settings.language ?? languageOf(folder),
    cards: overrides.cards ?? settings.cards,
    ...(editUrl && { editUrl }),
    ...(iconFile && { icon: iconFile }),
  };
}

/** A file of the notebook; nothing for what lies outside, or is not there: the setting can be that of another machine. */
function fileWithin(folder: string, path: string): string | undefined {
  const file = resolve(folder, path);
  if (!existsSync(file)) return undefined;
  const real = realpathSync(file);
  return real.startsWith(realpathSync(folder) + sep) ? real : undefined;
}
