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
  /** Stands above the results that have only some of the words that were searched for, or, in English, similar ones. */
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
  /** Name, for screen readers, of the links that sort results by the next three. */
  sortBy: string;
  /** Best matches first. */
  relevance: string;
  /** Latest change first; also heading of the filter by the year of the last change. */
  changed: string;
  /** Newest page first; also heading of the filter by the year in which a page was created. */
  created: string;
  /** Heading of what the reader has searched for, shown while the field is empty. */
  recentSearches: string;
  /** Button beside {@link SearchLabels.recentSearches}: forgets them. */
  clearRecent: string;
  /** Heading of the pages to which most others link, shown while the field is empty. */
  mostLinked: string;
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
    /** `changed:2026-11` */
    changed: string;
    /** `created:2026` */
    created: string;
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
