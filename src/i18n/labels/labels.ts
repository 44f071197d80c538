import type { NoteLabels, SearchLabels, ShareLabels, TaskLabels } from './label-groups.ts';
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
  /**
   * Joins a label and what it labels, such as “License: CC BY 4.0”, with the colon, and the spaces around it, of the language.
   * `{label}`: another label, `{value}`: a label, a number, a name or a link.
   */
  pair: string;

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
  /** Stands before the name of the licence in the footer, see {@link Labels.pair}. */
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

  /** The button in the header that switches between light and dark: its name is the label and the choice, a {@link Labels.pair}. */
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
  /** Stands at the former address of a page, before the page's title, which links to the new address; see {@link Labels.pair}. */
  moved: string;

  search: SearchLabels;
  share: ShareLabels;
  note: NoteLabels;
}

/** The labels of a language that may lack some: English ones stand in their place. */
export type Translation = Pick<Labels, 'language'> & Incomplete<Labels>;

/** What the file of a language holds, `de.json`: its labels without the titles of lists. */
export type Words = Incomplete<Omit<Labels, 'language' | 'lists'>>;

type Incomplete<T> = { [K in keyof T]?: T[K] extends string ? string : Incomplete<T[K]> };
