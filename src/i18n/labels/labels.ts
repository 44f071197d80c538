/** Every word of the site's own that a reader meets. `{n}` and `{title}` are filled in by `fill`. */
export interface Labels {
  /** BCP 47 tag of the words' own language, for numbers and dates among them. */
  language: string;
  skip: string;
  pages: string;
  breadcrumbs: string;
  onThisPage: string;
  subPages: string;
  linkedFrom: string;
  wanted: string;
  wantedAdvice: string;
  attachments: string;
  neighbours: string;
  previous: string;
  next: string;
  more: string;
  below: string;
  allPages: string;
  tags: string;
  recent: string;
  lists: string;
  letters: string;
  pager: string;
  linking: string;
  siblings: string;
  keys: string;
  /** The key that is called Control in English, as it is on a keyboard. */
  keyControl: string;
  keySearch: string;
  keyHelp: string;
  keysOn: string;
  theme: string;
  themeSystem: string;
  themeLight: string;
  themeDark: string;
  copy: string;
  copied: string;
  notCopied: string;
  enlarged: string;
  close: string;
  notFound: string;
  notFoundAdvice: string;
  nearPages: string;
  toHome: string;
  /** `{date}` and `{author}` are filled in. */
  changed: string;
  changedBy: string;
  edit: string;
  follow: string;
  /** Stands before the title of a page, where that page was before. */
  moved: string;
  /** What search says; `{n}` and `{query}` are filled in where it runs. */
  search: Record<
    | 'search'
    | 'shortcut'
    | 'resultList'
    | 'results'
    | 'oneResult'
    | 'nothing'
    | 'didYouMean'
    | 'instead'
    | 'all'
    | 'more'
    | 'filters'
    | 'sections'
    | 'tags'
    | 'moreFilters'
    | 'clearMarks'
    | 'failed'
    | 'needsScript',
    string
  >;
  /** What the menu "Share" offers, and the buttons that copy links to places in the note. */
  share: Record<
    | 'share'
    | 'link'
    | 'short'
    | 'selected'
    | 'place'
    | 'markdownLink'
    | 'copyMarkdown'
    | 'markdown'
    | 'source'
    | 'print'
    | 'app'
    | 'here'
    | 'hint',
    string
  >;
  note: NoteLabels;
}

/** Words added to the content of a note. `{heading}`, `{number}` and `{name}` are filled in when it is rendered. */
export type NoteLabels = Record<
  | 'permalink'
  | 'table'
  | 'code'
  | 'enlarge'
  | 'download'
  | 'source'
  | 'footnotes'
  | 'footnoteBack'
  | 'unchecked-box'
  | 'checked-box'
  | 'xchecked-box'
  | 'migrated-box'
  | 'transmigrated-box',
  string
>;
