import { posix } from 'node:path';
import { lastPart, parentName } from '../address/index.ts';
import { Message, type RuleId } from '../messages.ts';
import { pageExtension, type Recognised } from './detect-page.ts';
import { type FoundFile, isHidden } from './folder.ts';
import type { Page, Settings } from './notebook.ts';
import { pageNamePart } from './page-name.ts';
import { inNaturalOrder } from './sort-key.ts';

/** A file that is a page, before it has a name. */
export interface PageFile extends Recognised {
  file: FoundFile;
  /** Its extension, as it is in the name. */
  extension: string;
}

/** A page file and the name that it would have. */
interface Draft extends PageFile {
  name: string;
  /** The path without the extension. */
  stem: string;
  /** 0: Zim opens this file as the page of this name; 1: Zim lists it so, by a folder with a space in it; 2: neither. */
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
 * The name of the page that a file is, if it is one: `A/B_C.txt` is `A:B C`. What other files there are is left out of
 * account.
 *
 * @param path in the notebook
 * @returns null for what can be no page, by how it is called
 */
export function pageNameOf(path: string, settings: Settings): string | null {
  const extension = pageExtension(posix.basename(path), settings);
  if (!extension || path.split('/').some(isHidden)) return null;
  const parts = path.slice(0, path.length - extension.length).split('/');
  return parts.map(part => pageNamePart(part).name).join(':');
}

function makePage(name: string, folder: string, settings: Settings): Page {
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

/** Pages in Zim's order: each before those below it, siblings by {@link inNaturalOrder}; the same for their children. */
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
 * Names pages after their files, `A/B_C.txt` is `A:B C`, and adds the sections above them. Where two files would be
 * the same page, that is the one which Zim opens, and the others have a number behind their names.
 *
 * @param messages takes the files that are called otherwise than their pages
 * @returns `owners`: path of a folder → the page whose attachments are in it; `created`: name → Creation-Date
 */
export function makePages(
  files: PageFile[],
  settings: Settings,
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
    const say = (rule: RuleId) =>
      messages.push(new Message(rule, { file: file.path, name, taken: draft.name }, undefined, file.path));
    if (rule) say(rule);
    if (name !== draft.name) say('name-taken');
    else if (!isNamedAsInZim(stem)) say('name-not-valid');
  }
  for (const { name, stem } of drafts) {
    const [parts, folders] = [name.split(':'), stem.split('/')];
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const above = parts.slice(0, depth).join(':');
      const folder = folders.slice(0, depth).join('/');
      const section = pages.get(above) ?? makePage(above, folder, settings);
      pages.set(above, section);
      if (!owners.has(folder)) owners.set(folder, section);
    }
  }
  return { pages: inOrder(pages), owners, created };
}
