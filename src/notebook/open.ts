import { posix } from 'node:path';
import { type Message, message } from '../messages.ts';
import { assignAddresses, attachmentAddresses } from './address.ts';
import { detectByExtension, pageExtension } from './detect-page.ts';
import { type FoundFile, listFiles } from './folder.ts';
import type { Attachment, Notebook, NotebookSettings, Page } from './notebook.ts';
import { notebookFolder } from './notebook-folder.ts';
import { readNotebookSettings } from './notebook-settings.ts';
import { resolvePageLink } from './page-link.ts';
import { makePages, type PageFile } from './pages.ts';
import { isLfsPointer, readHead } from './read-file.ts';
import { resolvePageNames } from './site-pages.ts';
import { readSiteSettings } from './site-settings.ts';
import { unreadable } from './unreadable.ts';

export interface NotebookOptions {
  /** Interwiki names besides Zim's own, as in Zim's `urls.list`: name → URL with `{NAME}` or `{URL}`. */
  interwiki?: Record<string, string>;
}

/** Separates the files of pages from others; files that cannot be read are in neither list. */
function partitionFiles(
  files: FoundFile[],
  settings: NotebookSettings,
  messages: Message[],
): { notes: PageFile[]; others: FoundFile[] } {
  const notes: PageFile[] = [];
  const others: FoundFile[] = [];
  for (const file of files) {
    const extension = pageExtension(posix.basename(file.path), settings);
    try {
      const detected = extension && detectByExtension(extension, readHead(file.bytes), settings);
      if (detected) notes.push({ file, extension, ...detected });
      else others.push(file);
      if (file.size < 1024 && isLfsPointer(readHead(file.bytes))) {
        messages.push(message('lfs-pointer', { file: file.path }, undefined, file.path));
      }
    } catch (error) {
      messages.push(unreadable(file.path, error));
    }
  }
  return { notes, others };
}

/** The attachments of a notebook by their paths. Each is also added to the page that owns its folder. */
function makeAttachments(files: FoundFile[], owners: Map<string, Page>): Map<string, Attachment> {
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

/** The files of the folder that the setting `static` names, at the root of the site. */
function makeStaticFiles(folder: string, staticFolder: string, messages: Message[]): Attachment[] {
  return listFiles(folder, messages, { staticFolder }).map(({ path, bytes, size }) => {
    const parts = path.slice(staticFolder.length).split('/');
    return { name: posix.basename(path), path, file: bytes, address: parts.map(encodeURIComponent).join('/'), size };
  });
}

/**
 * Opens a notebook: lists its files, reads the beginnings of those that may be pages, and the settings files. No note
 * is parsed, and nothing is written. Any folder is a notebook; its messages are about everything that cannot be used.
 *
 * @param folder path of the notebook's folder
 * @throws {Error} if there is no such folder
 */
export function openNotebook(folder: string, options: NotebookOptions = {}): Notebook {
  const root = notebookFolder(folder);
  const messages: Message[] = [];
  const settings = readNotebookSettings(root, messages);
  const site = readSiteSettings(root);
  const { static: staticFolder } = site.settings;
  const { notes, others } = partitionFiles(listFiles(root, messages, { except: staticFolder }), settings, messages);
  const { pages, owners, created } = makePages(notes, settings, messages);
  messages.push(...site.messages);
  const notebook: Notebook = {
    folder: root,
    settings,
    site: resolvePageNames(site, pages, messages),
    pages,
    home: null,
    attachments: makeAttachments(others, owners),
    staticFiles: staticFolder && !site.messages.length ? makeStaticFiles(root, staticFolder, messages) : [],
    formerNames: new Map(),
    visible: { has: () => true, hides: () => false, mayName: () => true, mentions: () => false },
    interwiki: new Map(Object.entries(options.interwiki ?? {}).map(([name, url]) => [name.toLowerCase(), url])),
    messages,
  };
  const home = pages.get(resolvePageLink(notebook, '', `:${settings.home}`)?.page ?? '');
  notebook.home = home?.file ? home : null;
  assignAddresses(pages, notebook.home, created, messages);
  return notebook;
}
