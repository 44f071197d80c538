import { statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Message } from '../messages.ts';
import { assignAddresses, attachmentAddresses } from './address.ts';
import { pageExtension, readHead, recognise } from './detect-page.ts';
import { type FoundFile, listFiles } from './folder.ts';
import type { Attachment, Notebook, Page, Settings } from './notebook.ts';
import { resolvePageLink } from './page-link.ts';
import { makePages, type PageFile } from './pages.ts';
import { readSettings } from './settings.ts';
import { namePages } from './site-pages.ts';
import { readSiteSettings } from './site-settings.ts';
import { unreadable } from './unreadable.ts';

export interface NotebookOptions {
  /** Interwiki names besides Zim's own, as a user of Zim has in `urls.list`: name → URL with `{NAME}` or `{URL}`. */
  interwiki?: Record<string, string>;
}

/** Parts the files of a notebook in pages and others; what cannot be read is neither. */
function sortOut(
  files: FoundFile[],
  settings: Settings,
  messages: Message[],
): { notes: PageFile[]; others: FoundFile[] } {
  const notes: PageFile[] = [];
  const others: FoundFile[] = [];
  for (const file of files) {
    const extension = pageExtension(posix.basename(file.path), settings);
    try {
      const recognised = extension && recognise(extension, readHead(file.bytes), settings);
      if (recognised) notes.push({ file, extension, ...recognised });
      else others.push(file);
    } catch (error) {
      messages.push(unreadable(file.path, error));
    }
  }
  return { notes, others };
}

/** The attachments of a notebook by their paths; each is also given to the page in whose folder it lies. */
function attach(files: FoundFile[], owners: Map<string, Page>): Map<string, Attachment> {
  const addresses = attachmentAddresses(files.map(file => file.path));
  const attachments = new Map<string, Attachment>();
  for (const { path, bytes, size } of files) {
    const address = addresses.get(path) as string;
    const attachment = { name: posix.basename(path), path, file: bytes, address, size };
    attachments.set(path, attachment);
    owners.get(posix.dirname(path))?.attachments.push(attachment);
  }
  return attachments;
}

/**
 * Opens a notebook: reads the names of its files, the first lines of those that can be pages, and `notebook.zim`.
 * No note is parsed, nothing is written. Whatever is in the folder, there is a notebook, and messages about the rest.
 *
 * @param folder path of the notebook's folder
 * @throws Error if there is no such folder
 */
export function openNotebook(folder: string, options: NotebookOptions = {}): Notebook {
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no notebook: ${root} is not a folder`);
  const messages: Message[] = [];
  const settings = readSettings(root);
  const { notes, others } = sortOut(listFiles(root, messages), settings, messages);
  const { pages, owners, created } = makePages(notes, settings, messages);
  const site = readSiteSettings(root);
  messages.push(...site.messages);
  const notebook: Notebook = {
    folder: root,
    settings,
    site: namePages(site, pages, messages),
    pages,
    home: null,
    attachments: attach(others, owners),
    formerNames: new Map(),
    interwiki: new Map(Object.entries(options.interwiki ?? {}).map(([name, url]) => [name.toLowerCase(), url])),
    messages,
  };
  const home = pages.get(resolvePageLink(notebook, '', `:${settings.home}`)?.page ?? '');
  notebook.home = home?.file ? home : null;
  assignAddresses(pages, notebook.home, created, messages);
  return notebook;
}
