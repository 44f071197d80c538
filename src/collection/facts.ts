import { readSettings } from '../notebook/index.ts';

/** What the site says of the notebook as a whole. */
export interface NotebookFacts {
  /** As in `notebook.zim`, or as the folder is called. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
}

/** Reads what `notebook.zim` says of a notebook. @throws where there is no such folder */
export function notebookFacts(folder: string): NotebookFacts {
  return { name: readSettings(folder).name, language: 'en' };
}
