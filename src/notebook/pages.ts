import { posix } from 'node:path';
import { lastPart, parentName } from '../address/index.ts';
import { type Message, message, type RuleId } from '../messages.ts';
import { type DetectedPage, pageExtension } from './detect-page.ts';
import { type FoundFile, isHidden } from './folder.ts';
import type { NotebookSettings, Page } from './notebook.ts';
import { pageNamePart } from './page-name.ts';
import { inNaturalOrder } from './sort-key.ts';

/** A file that is a page, not yet named. */
export interface PageFile extends DetectedPage {
  file: FoundFile;
  /** As it is in the file's name. */
  extension: string;
}

/** A page's file, and the name that it asks for. */
interface Draft extends PageFile {
  name: string;
  /** The path without the extension. */
  stem: string;
  /** 0: Zim opens this file for this name; 1: Zim only lists it, as a folder's name has a space; 2: neither. */
  rank: 0 | 1 | 2;
}

function draft(page: PageFile): Draft {
  const stem = page.file.path.slice(0, -page.extension.length);
  const parts = stem.split('/').map(pageNamePart);
  const name = parts.map(part => part.name).join(':');
  const rank = !page.zim || !parts.at(-1)?.zim ? 2 : isNamedAsInZim(stem) ? 0 : 1;
  return { ...page, name, stem, rank };
}

/** Would Zim write a page to a file whose path is this, without the extension? */
function isNamedAsInZim(stem: string): boolean {
  return stem.split('/').every(part => pageNamePart(part).zim);
}

/**
 * The page name of a file: `A/B_C.txt` is `A:B C`. Other files with the same name are not considered.
 *
 * @param path in the notebook
 * @returns null if a file with this path cannot be a page
 */
export function pageNameOf(path: string, settings: NotebookSettings): string | null {
  const extension = pageExtension(posix.basename(path), settings);
  if (!extension || path.split('/').some(isHidden)) return null;
  const parts = path.slice(0, path.length - extension.length).split('/');
  return parts.map(part => pageNamePart(part).name).join(':');
}

function makePage(name: string, folder: string, settings: NotebookSettings): Page {
  return {
    name,
    basename: lastPart(name),
    parent: parentName(name) || null,
    children: [],
    address: '',
    file: null,
    format: settings.format,
    folder,
    attachments: [],
  };
}

/** Sorts pages as Zim does: each before those below it, siblings by {@link inNaturalOrder}; also sorts `children`. */
function inOrder(pages: Map<string, Page>): Map<string, Page> {
  const top: string[] = [];
  for (const { name, parent } of pages.values()) {
    (parent === null ? top : (pages.get(parent) as Page).children).push(name);
  }
  const ordered = new Map<string, Page>();
  const add = (name: string) => {
    const page = pages.get(name) as Page;
    ordered.set(name, page);
    page.children = inNaturalOrder(page.children);
    page.children.forEach(add);
  };
  inNaturalOrder(top).forEach(add);
  return ordered;
}

/**
 * Names pages after their files, `A/B_C.txt` is `A:B C`, and adds pages for the folders above them. If two files ask
 * for the same name, the one that Zim opens gets it, and a number is appended to the others.
 *
 * @param messages receives a message for each file that is not named as Zim would name it
 * @returns `owners`: path of a folder → the page with its attachments; `created`: name → Creation-Date in milliseconds
 */
export function makePages(
  files: PageFile[],
  settings: NotebookSettings,
  messages: Message[],
): { pages: Map<string, Page>; owners: Map<string, Page>; created: Map<string, number> } {
  const pages = new Map<string, Page>();
  const owners = new Map<string, Page>();
  const created = new Map<string, number>();
  const drafts = files.map(draft).sort((a, b) => a.rank - b.rank);
  for (const { file, stem, format, rule, created: date, creationDate, ...draft } of drafts) {
    let name = draft.name;
    for (let i = 1; pages.has(name); i++) name = `${draft.name} ${i}`;
    const found = { file: { path: file.path, bytes: file.bytes }, format, ...(creationDate && { creationDate }) };
    const page = { ...makePage(name, stem, settings), ...found };
    pages.set(name, page);
    if (!owners.has(stem)) owners.set(stem, page);
    created.set(name, date);
    const report = (rule: RuleId) =>
      messages.push(message(rule, { file: file.path, name, taken: draft.name }, undefined, file.path));
    if (rule) report(rule);
    if (name !== draft.name) report('name-taken');
    // Other programs, which share notebooks in Markdown, write spaces.
    else if (!isNamedAsInZim(format === 'markdown' ? stem.replaceAll(' ', '_') : stem)) report('name-not-valid');
  }
  for (const { name, stem } of drafts) {
    const [parts, folders] = [name.split(':'), stem.split('/')];
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const above = parts.slice(0, depth).join(':');
      const folder = folders.slice(0, depth).join('/');
      const parent = pages.get(above) ?? makePage(above, folder, settings);
      pages.set(above, parent);
      if (!owners.has(folder)) owners.set(folder, parent);
    }
  }
  return { pages: inOrder(pages), owners, created };
}
