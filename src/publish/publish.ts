import { parentName } from '../address/index.ts';
import type { Message } from '../messages.ts';
import {
  type Attachment,
  type Notebook,
  type Page,
  pageNameKey,
  readNote,
  sourceAddresses,
  type Visible,
} from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import { Gate } from './gate.ts';
import type { Guard } from './guard.ts';
import type { NoteFacts } from './note-facts.ts';
import { noteGuard } from './note-guard.ts';
import { foldCase, readPatterns } from './pattern.ts';
import { settingsGuard } from './settings-guard.ts';
import { type Decisions, visibleBy } from './visible.ts';

/** What is published of a notebook. Everything downstream sees only this. */
export interface Published {
  /** Folders included, if they have a published page below them. */
  pages: Page[];
  /** Published pages that no list names. */
  unlisted: ReadonlySet<Page>;
  /** The files of the notes that can be published unchanged. */
  sources: Map<Page, Pick<Attachment, 'address' | 'file'>>;
  visible: Visible;
  decisions: Decisions;
  /** The files that the author adds to the site. */
  staticFiles: Attachment[];
  /** Whether a file that a setting names is held back. */
  holdsBack(file: Attachment): Promise<boolean>;
  /** The files to publish, given those that pages use. */
  files(used: ReadonlySet<Attachment>): Set<Attachment>;
  /** Counts what is held back. @param files that are published */
  heldBack(files: ReadonlySet<Attachment>): HeldBack;
  messages: Message[];
}

/** How much is held back, by reason. */
export interface HeldBack {
  pages: Record<string, number>;
  files: Record<string, number>;
  /** The number of private parts of published pages. */
  parts: number;
}

/**
 * The one gate that decides what is published, by the settings, the marks in notes, and further guards. What lies below a
 * held-back page is held back with it: its address would name that page. A file belongs to the page in whose folder it is.
 *
 * @param guards asked after the notes and the settings
 * @param factsOf tells what is known about the note of a page
 * @param withheld see `withheldNames`
 */
export async function publish(
  notebook: Notebook,
  guards: Guard[] = [],
  factsOf: (page: Page) => NoteFacts | Promise<NoteFacts> = readFacts,
  withheld: ReadonlySet<string> = new Set(),
): Promise<Published> {
  const { publish: settings } = notebook.site;
  const gate = gateOf(settings, guards, factsOf);
  await gate.askAboutPages(notebook);
  const pages = publishedPages(notebook, gate);
  const names = new Set(pages.map(page => page.name));
  await gate.askAboutFiles(notebook, names);
  await gate.askAboutStaticFiles(notebook);

  const files = [...notebook.attachments.values()].filter(file => !gate.files.has(file));
  const open = new Set<Page | Attachment>([...pages, ...files]);
  const decisions: Decisions = {
    settings,
    names,
    pages: new Set(pages.flatMap(page => (notebook.pages.get(page.name) === page ? [page.name] : []))),
    files: new Set(files.map(({ path }) => path)),
    hidden: new Set([...notebook.pages.keys()].filter(name => !names.has(name)).map(pageNameKey)),
    withheld,
    heldBack: heldBackNames(notebook, open),
    tags: new Map([...gate.tags].flatMap(([{ name }, tags]) => (tags.length > 0 ? [[name, tags]] : []))),
  };
  return {
    pages,
    unlisted: unlistedPages(pages, settings.unlisted, gate),
    sources: settings.sources ? sourcesOf(pages.filter(page => !gate.parts.has(page))) : new Map(),
    visible: visibleBy(decisions),
    decisions,
    staticFiles: notebook.staticFiles.filter(file => !gate.files.has(file)),
    holdsBack: file => gate.holdsBack(file),
    files(used) {
      if (settings.attachments !== 'all') return new Set(used);
      // A file that a private part shows belongs to that part.
      const privateTexts = [...gate.parts.keys()].map(page => readNote(page).privateText);
      const isPrivate = ({ name }: Attachment) => privateTexts.some(text => text.includes(name));
      return used.union(new Set(filesOf(pages, open).filter(file => !isPrivate(file))));
    },
    heldBack: files => ({
      pages: countReasons([...gate.pages].filter(([page]) => page.file)),
      files: {
        ...countReasons([...gate.files]),
        ...countReasons(
          filesOf(pages, open).flatMap(file => (files.has(file) ? [] : [[file, { reason: 'not linked' }]])),
        ),
      },
      parts: pages.reduce((sum, page) => sum + (gate.parts.get(page) ?? 0), 0),
    }),
    messages: gate.messages,
  };
}

/** A gate that has not been asked about anything yet. For its parameters see {@link publish}. */
export function gateOf(
  settings: PublishSettings,
  guards: Guard[],
  factsOf: (page: Page) => NoteFacts | Promise<NoteFacts>,
): Gate {
  return new Gate([noteGuard, settingsGuard(settings), ...guards], factsOf);
}

/** Reads the note of a page. What that needs is loaded only now: the parser and the rules for secrets take a while to load. */
export async function readFacts(page: Page): Promise<NoteFacts> {
  const { readNoteFacts } = await import('./note-facts.ts');
  return readNoteFacts(page);
}

/** The pages that are not held back. A page above one of them is a folder then, without its note. */
function publishedPages({ pages }: Notebook, gate: Gate): Page[] {
  const needed = new Set<string>();
  for (const page of pages.values()) {
    if (!page.file || gate.pages.has(page)) continue;
    for (let name = page.name; name !== ''; name = parentName(name)) needed.add(name);
  }
  return [...pages.values()].flatMap(page => {
    if (!needed.has(page.name)) return [];
    if (!gate.pages.has(page)) return [page];
    // Without its note, the home page is a list of all pages.
    if (page.address === '/') return [];
    const { creationDate, ...folder } = page;
    return [{ ...folder, file: null, attachments: [] }];
  });
}

/** How a text would name what is held back: the last part of a page's name, or a file's name. */
function heldBackNames({ pages, attachments }: Notebook, open: ReadonlySet<Page | Attachment>): string[] {
  const names = [...pages.values()].flatMap(page =>
    open.has(page) ? [] : [page.basename, page.basename.replaceAll(' ', '_')],
  );
  const files = [...attachments.values()].flatMap(file => (open.has(file) ? [] : [file.name]));
  return [...names, ...files].map(foldCase);
}

/** The files in the folders of published pages, without those that are held back. */
function filesOf(pages: Page[], open: ReadonlySet<Page | Attachment>): Attachment[] {
  return pages.flatMap(page => page.attachments.filter(file => open.has(file)));
}

/** The pages that `patterns` match, and those below them. */
function unlistedPages(pages: Page[], patterns: string[], { tags }: Gate): Set<Page> {
  const unlisted = readPatterns(patterns);
  const names = new Set<string>();
  const found = pages.filter(page => {
    const { name, parent, file } = page;
    const matches = unlisted.page({ name, tags: tags.get(page) ?? [], path: file?.path });
    const isUnlisted = matches !== undefined || names.has(parent ?? '');
    if (isUnlisted) names.add(name);
    return isUnlisted;
  });
  return new Set(found);
}

function sourcesOf(pages: Page[]): Published['sources'] {
  const notes = pages.flatMap(page => (page.file ? [{ page, ...page.file }] : []));
  const addresses = sourceAddresses(notes.map(({ path }) => path));
  return new Map(notes.map(({ page, path, bytes }) => [page, { address: addresses.get(path) as string, file: bytes }]));
}

function countReasons(found: [unknown, { reason: string }][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, { reason }] of found) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
