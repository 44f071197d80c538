import { existsSync, type Stats, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { exportMark, siteMark } from '../address/index.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 10;
/** How long an empty file may still be about to be written: many programs empty a file before they save it. */
const EMPTY_MS = 500;
/** How long after a change to load everything: a watcher may have missed what changed with it. */
const EVERYTHING_MS = 2000;
/** How often to look for a folder that is missing. */
const LOOK_MS = 500;
/** How often to look at a drive that does not report changes. */
const POLL_MS = 1000;

/** What {@link watchNotebook} calls. */
interface Watching {
  /** Loads the notebook again. @param changed absolute paths of files that may have changed; all if there are none */
  reload(changed: ReadonlySet<string>): Promise<void>;
  /** The notebook cannot be loaded. */
  failed(error: unknown): void;
  /** The folder is missing. The notebook is loaded again once it is back. */
  folderMissing(): void;
}

/**
 * Watches the folder of a notebook. If it is missing for a while, because a drive is disconnected or a program replaces the
 * folder, the notebook is loaded again once it is back.
 *
 * @param poll whether to look at all files every second, for drives that do not report changes
 * @param again whether to load everything some time after a change of which the paths were told
 * @returns a function that stops watching
 */
export function watchNotebook(
  folder: string,
  { reload, failed, folderMissing }: Watching,
  { poll = false, again = false }: { poll?: boolean; again?: boolean } = {},
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let everything: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let changed = new Set<string>();
  let watched = inodeOf(folder);
  let loading: Promise<void> | undefined;
  const watcher = watch(folder, {
    ignored: isIgnoredIn(folder),
    ignoreInitial: true,
    usePolling: poll,
    interval: POLL_MS,
  });

  const load = async () => {
    if (!existsSync(folder)) return waitForFolder();
    const isOther = inodeOf(folder) !== watched;
    if (isOther) watchAgain();
    const paths = isOther ? new Set<string>() : changed;
    changed = new Set();
    try {
      await reload(paths);
    } catch (error) {
      changed = changed.union(paths);
      if (existsSync(folder)) failed(error);
      else waitForFolder();
    }
    clearTimeout(everything);
    if (again && paths.size > 0) everything = setTimeout(loadLater, EVERYTHING_MS).unref();
  };
  const loadLater = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      // One at a time: what changes meanwhile is loaded afterwards, all at once.
      if (loading) return loading.then(loadLater);
      if ([...changed].some(path => isBeingSaved(path))) return loadLater();
      loading = load();
      await loading;
      loading = undefined;
    }, SETTLE_MS);
  };
  const waitForFolder = () => {
    if (looking) return;
    watched = undefined;
    folderMissing();
    looking = setInterval(() => {
      if (!existsSync(folder)) return;
      clearInterval(looking);
      looking = undefined;
      loadLater();
    }, LOOK_MS);
  };
  /** Watches the folder that is there now. The watcher would go on to follow the former one, wherever that has been moved. */
  const watchAgain = () => {
    watched = inodeOf(folder);
    watcher.unwatch(folder);
    watcher.add(folder);
  };
  const onChange = (path: string) => {
    if (path !== folder && !path.startsWith(folder + sep)) return;
    changed.add(path);
    loadLater();
  };
  watcher.on('all', (_event, path) => onChange(path));
  // The watcher reports no removal of a file that it did not know yet, but the notebook may have been loaded with that file.
  watcher.on('raw', (_event, name, details) => {
    const { watchedPath = '' } = details as { watchedPath?: string };
    onChange(join(watchedPath, name ?? ''));
  });
  watcher.on('error', failed);
  // Loads what has changed before all files were watched.
  watcher.on('ready', loadLater);
  return async () => {
    clearTimeout(timer);
    clearTimeout(everything);
    clearInterval(looking);
    await watcher.close();
  };
}

/**
 * Tells which paths are not watched, because there may be many and they are no part of the notebook: hidden ones, such as
 * `.git` and Zim's own index, packages, and sites and exports of ours. A hidden static file is read at the next change.
 */
export function isIgnoredIn(folder: string): (path: string, stats?: Stats) => boolean {
  return (path, stats) => {
    const names = relative(folder, path).split(sep);
    if (names.some(name => name === 'node_modules' || /^\.(?!\.?$)./.test(name))) return true;
    return stats?.isDirectory() === true && [siteMark, exportMark].some(mark => existsSync(join(path, mark)));
  };
}

/** The inode of a folder. A folder that takes its place has another one. */
const inodeOf = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.ino;

/** Whether a file has just been emptied. @param now the time, in milliseconds */
export function isBeingSaved(path: string, now = Date.now()): boolean {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size === 0 && Math.abs(now - stats.mtimeMs) < EMPTY_MS;
  } catch {
    // It has gone, or cannot be read: loading the notebook tells.
    return false;
  }
}
