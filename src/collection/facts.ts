import { readSettings, readSiteSettings } from '../notebook/index.ts';
import { languageOf } from './language.ts';

/** What the site says of the notebook as a whole. */
export interface NotebookFacts {
  /** As in `notebook.zim`, or as the folder is called. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
}

/**
 * Reads what `notebook.zim` and the author's settings say of a notebook.
 *
 * @param language of the notes; as in the settings, or guessed from the notes, where it is not given
 * @throws where there is no such folder
 */
export function notebookFacts(folder: string, language?: string): NotebookFacts {
  return {
    name: readSettings(folder).name,
    language: language ?? readSiteSettings(folder).settings.language ?? languageOf(folder),
  };
}
