/** What the site knows of the notebook as a whole. */
export interface Notebook {
  /** As in `notebook.zim`, or as the folder is called. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
}

export { notebook } from 'virtual:zimlight/notebook';
