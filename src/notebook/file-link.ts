import { homedir } from 'node:os';
import { posix, sep } from 'node:path';
import { safeDecodeURIComponent } from '../address/index.ts';
import type { Attachment, Notebook, Page } from './notebook.ts';

/** The target of a path. */
export type ResolvedFile =
  | {
      kind: 'file';
      /** Relative to the notebook, or as written if it is outside. */
      path: string;
      /** Whether it is outside the notebook. Nothing there is published. */
      outside: boolean;
      /** Whether it is a folder of the notebook, or the attachment folder of the page, whether or not that exists. */
      isFolder: boolean;
      /** Null if there is no such file. */
      attachment: Attachment | null;
      /** {@link Attachment.address} */
      address: string | null;
    }
  | { kind: 'note'; page: Page };

type Target = Attachment | Page;

/** A notebook's files by their exact paths, and by paths without differences in case and Unicode form. */
interface Lookup {
  exact: Map<string, Target>;
  folded: Map<string, Target[]>;
  /** The folders that these files are in, at any depth; `` is the notebook itself. */
  folders: Set<string>;
}

const lookups = new WeakMap<Notebook, Lookup>();

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Created when the first path of a notebook is resolved. */
function lookupOf(notebook: Notebook): Lookup {
  let lookup = lookups.get(notebook);
  if (!lookup) {
    const notes = [...notebook.pages.values()].flatMap(page => (page.file ? [[page.file.path, page] as const] : []));
    const exact = new Map<string, Target>([...notebook.attachments, ...notes]);
    lookup = {
      exact,
      folders: foldersOf(exact.keys()),
      folded: Map.groupBy(exact.values(), target => fold('path' in target ? target.path : (target.file?.path ?? ''))),
    };
    lookups.set(notebook, lookup);
  }
  return lookup;
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The absolute path, or null if it is on no disk of this machine. */
function absolutePath(notebook: Notebook, source: Page, path: string): string | null {
  const root = notebook.folder.replaceAll(sep, '/');
  if (path.startsWith('file:')) {
    const local = /^file:(?:\/\/(?:localhost)?)?(\/(?!\/).*)$/s.exec(path)?.[1];
    return local === undefined ? null : posix.normalize(safeDecodeURIComponent(local));
  }
  if (path.startsWith('~'))
    return /^~(?:\/|$)/.test(path) ? posix.join(homedir().replaceAll(sep, '/'), path.slice(1)) : null;
  if (path.startsWith('//') || /^[a-z]:\//i.test(path)) return null;
  if (path.startsWith('/')) return posix.join(notebook.settings.documentRoot?.replaceAll(sep, '/') ?? '/', path);
  return posix.join(root, source.folder, path);
}

/**
 * Resolves a path in a note. `./x` and `x/y` are relative to the page's attachment folder, `/x` to the document root if
 * there is one, `~/x` to the home folder. Backslashes are slashes; at the end, neither counts. Only files of the
 * notebook are found. If there is no exact match, the only file that differs in case, in its Unicode form or by `%20`
 * for a space is used.
 *
 * @param source the page that the path is on
 * @param path as written, of an image or of a link of the kind `file`
 * @returns the page, if the path is that of a note
 */
export function resolveFile(notebook: Notebook, source: Page, path: string): ResolvedFile {
  const slashed = path.replaceAll('\\', '/');
  const absolute = absolutePath(notebook, source, slashed);
  const root = `${notebook.folder.replaceAll(sep, '/')}/`.replace(/\/\/$/, '/');
  if (absolute === null || !`${absolute}/`.startsWith(root)) {
    return { kind: 'file', path, outside: true, isFolder: false, attachment: null, address: null };
  }

  const inside = absolute.slice(root.length);
  const named = inside.replace(/(?<!\/)\/+$/, '');
  const { exact, folded, folders } = lookupOf(notebook);
  const only = (targets: Target[] | undefined) => (targets?.length === 1 ? targets[0] : undefined);
  const decoded = safeDecodeURIComponent(named);
  const found =
    exact.get(named) ?? exact.get(decoded) ?? only(folded.get(fold(named))) ?? only(folded.get(fold(decoded)));
  if (found && 'children' in found) return { kind: 'note', page: found };
  const isFolder = !found && (folders.has(named) || named === source.folder);
  return {
    kind: 'file',
    path: inside,
    outside: false,
    isFolder,
    attachment: found ?? null,
    address: found?.address ?? null,
  };
}
