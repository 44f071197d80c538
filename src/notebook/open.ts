import { posix } from 'node:path';
import { type Message, message } from '../messages.ts';
import { assignAddresses, attachmentAddresses } from './address.ts';
import { type DetectedPage, detectByExtension, pageExtension } from './detect-page.ts';
import { FileFacts } from './file-facts.ts';
import { type FoundFile, lookAgain, scanFolder } from './folder.ts';
import type { Attachment, Notebook, NotebookSettings, Page } from './notebook.ts';
import { notebookFolder } from './notebook-folder.ts';
import { readNotebookSettings } from './notebook-settings.ts';
import { resolvePageLink } from './page-link.ts';
import { makePages, type PageFile } from './pages.ts';
import { isLfsPointer, readHead } from './read-file.ts';
import { resolvePageNames } from './site-pages.ts';
import { readSiteSettings, type SiteSettingsFile } from './site-settings.ts';
import { unreadable } from './unreadable.ts';

export interface NotebookOptions {
  /** Interwiki names besides Zim's own, as in Zim's `urls.list`: name → URL with `{NAME}` or `{URL}`. */
  interwiki?: Record<string, string>;
  /** What is known about the files; nothing is read that is. They are told which files there are. */
  facts?: FileFacts;
  /**
   * Absolute paths of what may have changed in the folder since it was opened before, if that is known: then the folder need
   * not be listed, as long as only texts have changed.
   */
  changed?: ReadonlySet<string> | undefined;
}

/** Separates the files of pages from others; files that cannot be read are in neither list. */
function partitionFiles(
  files: FoundFile[],
  settings: NotebookSettings,
  facts: FileFacts,
  messages: Message[],
): { notes: PageFile[]; others: FoundFile[] } {
  const notes: PageFile[] = [];
  const others: FoundFile[] = [];
  for (const file of files) {
    const extension = pageExtension(posix.basename(file.path), settings);
    try {
      const detected = extension && detect(file, extension, settings, facts);
      if (detected) notes.push({ file, extension, ...detected });
      else others.push(file);
      if (file.size < 1024 && facts.of(file.path, 'lfs', () => isLfsPointer(readHead(file.bytes)))) {
        messages.push(message('lfs-pointer', { file: file.path }, undefined, file.path));
      }
    } catch (error) {
      messages.push(unreadable(file.path, error));
    }
  }
  return { notes, others };
}

/** {@link detectByExtension}, unless the result is known. JSON has no infinite numbers. */
function detect(
  { path, bytes }: FoundFile,
  extension: string,
  settings: NotebookSettings,
  facts: FileFacts,
): DetectedPage | null {
  const name = `page ${extension} ${settings.extension} ${settings.format}`;
  const { found } = facts.of<{ found: DetectedPage | null }>(path, name, () => ({
    found: detectByExtension(extension, readHead(bytes), settings),
  }));
  return found && { ...found, created: found.created ?? Number.POSITIVE_INFINITY };
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
function makeStaticFiles(files: FoundFile[], staticFolder: string): Attachment[] {
  return files.map(({ path, bytes, size }) => {
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
  return new NotebookOpener().open(folder, options);
}

/** Opens a notebook again and again. */
export class NotebookOpener {
  #inputs = '';
  #notebook: Notebook | undefined;
  #scan: Scan | undefined;

  /**
   * As {@link openNotebook}. It is the same notebook as before if nothing has changed but the texts of notes, in which case
   * most of the work is saved; so nobody may change it.
   */
  open(folder: string, { interwiki = {}, facts = new FileFacts(), changed }: NotebookOptions): Notebook {
    const root = notebookFolder(folder);
    const messages: Message[] = [];
    const settings = readNotebookSettings(root, messages);
    const site = readSiteSettings(root);
    const { static: staticFolder } = site.settings;
    const now = Date.now();
    const { files, found } = this.#list(root, facts, staticFolder, changed);
    messages.push(...found);
    const staticMessages: Message[] = [];
    const staticFiles = staticFolder && !site.messages.length ? scanFolder(root, staticMessages, { staticFolder }) : [];
    facts.update([...files, ...staticFiles], now);
    const { notes, others } = partitionFiles(files, settings, facts, messages);
    const listed = { root, settings, site, interwiki, notes, others, staticFiles, staticMessages, messages };
    const inputs = JSON.stringify({
      ...listed,
      notes: notes.map(({ file, extension, format, zim, rule, creationDate }) => [
        ...[pathOf(file), extension, format, zim, rule],
        creationDate,
      ]),
      others: others.map(file => [pathOf(file), file.size]),
      staticFiles: staticFiles.map(file => [pathOf(file), file.size]),
    });
    if (!this.#notebook || inputs !== this.#inputs) this.#notebook = makeNotebook(listed);
    this.#inputs = inputs;
    return this.#notebook;
  }

  /** Lists the files, or looks again at those that have changed since. */
  #list(root: string, facts: FileFacts, staticFolder: string | undefined, changed?: ReadonlySet<string>): Scan {
    const last = this.#scan;
    const files =
      changed && last && staticFolder === undefined && last.staticFolder === undefined
        ? lookAgain(root, last.files, changed, path => !facts.isSettled(path))
        : undefined;
    const found: Message[] = [];
    this.#scan = files
      ? { files, found: last?.found ?? [], staticFolder }
      : { files: scanFolder(root, found, { except: staticFolder }), found, staticFolder };
    return this.#scan;
  }
}

/** The files of a notebook, and the messages about them. */
interface Scan {
  files: FoundFile[];
  found: Message[];
  staticFolder: string | undefined;
}

/** The path of a file; its bytes if they may say more. */
const pathOf = ({ path, bytes }: FoundFile) => (/^[\x20-\x7e]*$/.test(path) ? path : [path, bytes.toString('latin1')]);

/** What was found in a folder. */
interface Listed {
  root: string;
  settings: NotebookSettings;
  site: SiteSettingsFile;
  interwiki: Record<string, string>;
  notes: PageFile[];
  others: FoundFile[];
  staticFiles: FoundFile[];
  staticMessages: Message[];
  messages: Message[];
}

function makeNotebook({ root, settings, site, interwiki, notes, others, staticFiles, ...listed }: Listed): Notebook {
  const messages = [...listed.messages];
  const { static: staticFolder } = site.settings;
  const { pages, owners, created } = makePages(notes, settings, messages);
  messages.push(...site.messages);
  const resolvedSite = resolvePageNames(site, pages, messages);
  messages.push(...listed.staticMessages);
  const notebook: Notebook = {
    folder: root,
    settings,
    site: resolvedSite,
    pages,
    home: null,
    attachments: makeAttachments(others, owners),
    staticFiles: staticFolder ? makeStaticFiles(staticFiles, staticFolder) : [],
    formerNames: new Map(),
    visible: { has: () => true, hides: () => false, mayName: () => true, mentions: () => false },
    interwiki: new Map(Object.entries(interwiki).map(([name, url]) => [name.toLowerCase(), url])),
    messages,
  };
  const home = pages.get(resolvePageLink(notebook, '', `:${settings.home}`)?.page ?? '');
  notebook.home = home?.file ? home : null;
  assignAddresses(pages, notebook.home, created, messages);
  return notebook;
}
