import type { TitledList } from './list-titles.ts';

/**
 * The words that the interface adds to a notebook. Readers meet them as text, as names for screen readers, and as
 * tooltips. A placeholder, `{n}`, stays as it is in every translation, wherever it has to stand; see `fill`. Nothing is
 * inflected: a label with `{n}` must read well for any number.
 */
export interface Labels {
  /** BCP 47 tag of the language, such as `pt-PT`. Numbers and dates within labels are written as this language does. */
  language: string;

  /** First link of every page, for keyboards and screen readers: jumps over the header and the sidebar. */
  skipLink: string;
  /** Name of the sidebar with the tree of pages, and of the button that opens it on narrow screens. */
  sidebar: string;
  /** Button with a cross that closes a dialog, or the sidebar on narrow screens. */
  close: string;

  /** Name, for screen readers, of the path from the top of the notebook to the current page. */
  breadcrumbs: string;
  /** Name of the button behind a page in the breadcrumbs, which opens a menu of that page's siblings. `{title}`: the page. */
  siblingsOf: string;
  /** Heading of the table of contents: the list of the page's own headings. */
  tableOfContents: string;
  /** Heading, on the home page, of the sections of the notebook, such as `Garden` of the page `Garden:Trees`. */
  homeSections: string;
  /** Heading, on the home page, of the pages that have no pages below them. */
  homePages: string;
  /** Heading, below a note, of the list of its subpages. */
  subPages: string;
  /**
   * Title of the list that holds all subpages of a page, and name of the button in the sidebar that shows or hides them.
   * `{title}`: the page.
   */
  subPagesOf: string;
  /** Heading, below a page of a journal about a day, of the list of pages about the same day of other years. */
  onThisDay: string;
  /** Heading, below a note, of the list of pages that link to it. */
  backlinks: string;
  /** Title of the list that holds all pages which link to a page. `{title}`: that page. */
  backlinksOf: string;
  /** Heading, on the map of a page, of the pages that it links to, beside {@link Labels.backlinks}. */
  outgoingLinks: string;
  /** Two sentences below the map of the notebook. */
  mapExplanation: string;
  /** Sentence after {@link Labels.mapExplanation}, where scripts run. */
  mapKeys: string;
  /** Link before the map, for keyboards and screen readers: jumps over its links. */
  skipMap: string;
  /** Heading, below a note, of its attached files that nothing links to. */
  attachments: string;
  /** Last entry of a shortened list: shows the rest. `{n}`: how many more there are. */
  more: string;
  /** Name, for screen readers, of the links to the previous and the next page at the end of a note. */
  prevNext: string;
  /** Stands above the title of the previous page; also the name of a keyboard shortcut. */
  previous: string;
  /** Stands above the title of the next page; also the name of a keyboard shortcut. */
  next: string;

  /** Titles of the lists of pages, and of the links to them in the footer: `list-titles.ts` has them for all languages. */
  lists: Record<TitledList, string>;
  /** Name, for screen readers, of the links to {@link Labels.lists} in the footer. */
  listsNavigation: string;
  /** Name, for screen readers, of the links that the author adds to the header and the footer. */
  siteLinks: string;
  /** Stands before the name of the licence in the footer: “License: CC BY 4.0”. */
  license: string;
  /** Link in the footer to the page that says who is responsible for the site. */
  imprint: string;
  /** Name, for screen readers, of the letters above the list of all pages; each leads to the titles that begin with it. */
  letters: string;
  /** Name, for screen readers, of the numbered links between the parts of a long list. */
  pagination: string;
  /** Sentence at the top of the list of wanted pages. */
  wantedExplanation: string;
  tasks: TaskLabels;
  /** Link to the Atom feed, at the top of the list of recently changed pages. */
  followFeed: string;

  /** The line at the end of a note. */
  lastUpdated: {
    /** `{date}`: the day of the last change, such as 23 November 2026. */
    on: string;
    /** The same where the author of the change is known. `{date}`: the day, `{author}`: a name. */
    onBy: string;
    /** Link that opens the note in the forge that hosts the notebook. */
    edit: string;
  };

  /** The button in the header that switches between light and dark: its name is “Label: choice”. */
  theme: {
    /** What the button changes. */
    label: string;
    /** Choice: as the operating system is set. */
    system: string;
    /** Choice: dark text on a light background. */
    light: string;
    /** Choice: light text on a dark background. */
    dark: string;
  };

  /** The dialog that lists the keyboard shortcuts. */
  keyboardShortcuts: {
    /** Title of the dialog, and of the button in the footer that opens it. */
    title: string;
    /** The Control key, as it is printed on a keyboard. */
    control: string;
    /** Name of the shortcut that moves the focus to the search field. */
    search: string;
    /** Name of the shortcut that opens the dialog. */
    help: string;
    /** Checkbox that turns the shortcuts on and off. */
    enable: string;
  };

  /** Checkbox in the footer that turns the previews of links on and off: the beginning of the page that a link leads to. */
  previews: string;

  /** The page that shows a section, or the whole notebook, as one document. */
  print: {
    /** Heading of the list of its pages. */
    contents: string;
    /** While pages arrive. `{done}` and `{total}`: numbers of pages. */
    progress: string;
    /** If pages cannot be fetched. `{n}`: how many. */
    failed: string;
    /** Shown in place of the pages when the browser runs no scripts. */
    needsScript: string;
  };

  /** What happens to the clipboard. */
  copy: {
    /** Name of the button on code blocks and command lines. */
    button: string;
    /** Name of the button on wide code blocks that breaks their long lines, in all blocks; it stays pressed. */
    wrap: string;
    /** Message after copying anything. */
    done: string;
    /** Message where the browser did not allow it. */
    failed: string;
  };
  /** Name, for screen readers, of the dialog that shows a picture in its full size. */
  enlargedPicture: string;

  /** The page that is shown at an address without a page. */
  notFound: {
    /** Its title. */
    title: string;
    /** The sentence below it. */
    advice: string;
    /** Heading of the list of pages with similar addresses. */
    suggestions: string;
    /** Link to the home page of the notebook. */
    home: string;
  };
  /** Stands at the former address of a page, before a colon and the page's title, which links to the new address. */
  moved: string;

  search: SearchLabels;
  share: ShareLabels;
  note: NoteLabels;
}

/** The labels of a language that may lack some: English ones stand in their place. */
export type Translation = Pick<Labels, 'language'> & Incomplete<Labels>;

type Incomplete<T> = { [K in keyof T]?: T[K] extends string ? string : Incomplete<T[K]> };

/** The list of open tasks, and counts of them. */
export interface TaskLabels {
  /** Beside a page or a section. `{n}`: how many open tasks are on it and below it. */
  count: string;
  /** Name, for screen readers, of the links to the ways in which the tasks are arranged: the next four. */
  views: string;
  /** Arranged by the day on which they are due. */
  byDue: string;
  /** Arranged by priority. */
  byPriority: string;
  /** Arranged by the page on which they are. */
  byPage: string;
  /** Arranged by tag; also those with a label such as TODO. */
  byTag: string;
  /** Name, for screen readers, of the links to the sections of the notebook, each with the number of its tasks. */
  sections: string;
  /** `{date}`: the last day on which the task should be done. */
  due: string;
  /** `{date}`: the first day on which the task can be done. */
  from: string;
  /** Behind a day in the past on which a task was due. */
  overdue: string;
  /** Behind the day on which a task is due, on that day. */
  today: string;
  /** Mark of a task that waits for something or somebody. */
  waiting: string;
  /** Heading of the tasks without a due day. */
  noDue: string;
  /** Heading of tasks, and name of their `!` for screen readers. `{n}`: the number of `!`. */
  priority: string;
  /** Heading of the tasks without `!`. */
  noPriority: string;
  /** Below a task. `{task}`: the text of the task above it. */
  partOf: string;
}

/** The search field, the panel of results below it, and the page of all results. */
export interface SearchLabels {
  /** Name and placeholder of the field, name of its button, and title of the page of all results. */
  label: string;
  /** Tooltip of the field. */
  shortcut: string;
  /** Name, for screen readers, of the results below the field. */
  resultList: string;
  /** `{n}`: the number of results, at least 2. */
  results: string;
  oneResult: string;
  /** Stands above the results that have only some of the words that were searched for. */
  someWords: string;
  /** A sentence. `{query}`: the words that were searched for. */
  noResults: string;
  /** A question that is a link. `{query}`: words like those that were searched for, spelled as they are in the notebook. */
  didYouMean: string;
  /** A sentence; stands after {@link SearchLabels.noResults}. `{query}`: the words that were found in their place. */
  showingInstead: string;
  /** Last entry of the panel: leads to the page of all results. `{n}`: the number of results. */
  allResults: string;
  /** Button at the end of the page of results. */
  moreResults: string;
  /** Heading of the sections and tags by which results can be narrowed down. */
  filters: string;
  /** Heading of the filter by section of the notebook, such as `Garden` of the page `Garden:Trees`. */
  sections: string;
  /** Heading of the filter by tag. */
  tags: string;
  /** Button below a filter that shows the rest of its values. `{n}`: how many more there are. */
  moreFilters: string;
  /** Button on a page that was opened from a result: the words found are no longer highlighted in it. */
  clearHighlights: string;
  /** Shown in place of results when parts of the search index cannot be fetched. */
  failed: string;
  /** What can be typed, shown while the field of the page of all results is empty. Each says which pages are found. */
  syntax: {
    /** Heading. */
    title: string;
    /** `"two words"` */
    phrase: string;
    /** `-word` */
    without: string;
    /** `one OR other` */
    either: string;
    /** `tag:x` */
    tag: string;
    /** `section:x` */
    section: string;
    /** `name:x` */
    name: string;
    /** `linksto:x` */
    linksTo: string;
    /** `linkedfrom:x` */
    linkedFrom: string;
  };
  /** Shown in place of results when the browser runs no scripts. */
  needsScript: string;
}

/** The menu “Share”, and the buttons that copy links to parts of a note. */
export interface ShareLabels {
  /** The button that opens the menu. */
  label: string;
  /** Entry: copies the page's address. */
  copyLink: string;
  /** Entry: copies a short address that stays valid when the page is renamed. */
  copyShortLink: string;
  /** Entry, shown while text of the note is selected: copies a link that scrolls to this text and highlights it. */
  copySelection: string;
  /** Entry: lets the reader choose a passage, see {@link ShareLabels.choosePassageHint}, and copies a link to it. */
  choosePassage: string;
  /** Entry: copies `[title](address)`. */
  copyMarkdownLink: string;
  /** Entry: copies the whole note, converted to Markdown. */
  copyMarkdown: string;
  /** Entry: opens the note, converted to Markdown. */
  viewMarkdown: string;
  /** Entry: opens the file of the note as its author wrote it. */
  viewSource: string;
  /** Entry: opens the browser's print dialog. */
  print: string;
  /** Entry of a page with pages below it: opens all of them as one document. */
  printSection: string;
  /** The same for the whole notebook; entry of the home page, and title of such a document. */
  printAll: string;
  /** Entry, shown where the operating system can share: opens its dialog. */
  withApp: string;
  /** Button beside a passage or a selection: copies a link to it. */
  copyPassage: string;
  /** Shown at the bottom of the window while a passage is being chosen. */
  choosePassageHint: string;
}

/** Words added to the content of a note, when it is rendered. */
export interface NoteLabels {
  /** Name of the link that stands behind a heading. `{heading}`: the heading. */
  permalink: string;
  /** Name, for screen readers, of a table. `{number}`: its number on the page. */
  table: string;
  /** Name, for screen readers, of a code block whose language is unknown. */
  code: string;
  /** Titles of the kinds of alerts of GitHub's Markdown, from the mildest to the most urgent. */
  alerts: {
    /** Useful information. */
    note: string;
    /** Advice for doing things better or more easily. */
    tip: string;
    /** Information that readers need. */
    important: string;
    /** Urgent information that avoids problems. */
    warning: string;
    /** Risks of an action. */
    caution: string;
  };
  /** Name of a picture that opens in its full size. `{name}`: the picture's file. */
  enlarge: string;
  /** Link below a video, a sound or a PDF. `{name}`: the file. */
  download: string;
  /** Shows the text that an equation or a diagram was made from. */
  source: string;
  /** Heading of the footnotes, for screen readers. */
  footnotes: string;
  /** Name of the arrow behind a footnote, which leads back to its reference. */
  footnoteBack: string;
  /** Checkbox, for screen readers: an empty box. */
  'unchecked-box': string;
  /** Checkbox, for screen readers: a box with a tick. */
  'checked-box': string;
  /** Checkbox, for screen readers: a box with a cross, for tasks that will not be done. */
  'xchecked-box': string;
  /** Checkbox, for screen readers: a box with an arrow to the right, for tasks moved to a later day. */
  'migrated-box': string;
  /** Checkbox, for screen readers: a box with an arrow to the left, for tasks moved back to an earlier list. */
  'transmigrated-box': string;
}
