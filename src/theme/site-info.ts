/** What the site knows of the notebook as a whole. */
export interface Notebook {
  /** As in `notebook.zim`, or as the folder is called. */
  name: string;
  /** BCP 47 tag: the language of the notes, and of the site's own words. */
  language: string;
  /** Which pages get a card: all, none, those that show no picture that fits. */
  cards: 'on' | 'off' | 'missing';
  /** Where a note's source can be edited: `{path}` in it, or its end, stands for the file's path in the notebook. */
  editUrl?: string;
  /** A digest of the notebook's icon. */
  icon: string;
}

export { notebook } from 'virtual:zimlight/notebook';
