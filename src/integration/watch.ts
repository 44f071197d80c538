import { existsSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { ViteDevServer } from 'vite';
import type { DevListener } from './dev-listener.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 50;

/** How often to look for a folder that is away. */
const LOOK_MS = 500;

/** How long a change waits for requests: a download may take for ever. */
const LONGEST_REQUEST_MS = 2000;

/** What {@link watch} calls. */
interface Watching extends Pick<DevListener, 'loaded' | 'failed' | 'folderMissing'> {
  /** Reads the settings, which may have changed. @returns whether the pages are to be loaded again */
  readSettings(): Promise<boolean>;
}

/**
 * Loads the content collection again after a change in the notebook; Astro then reloads the open pages. If the folder is
 * away for a while, as when a drive is disconnected or a program exchanges it, the pages stay until it is back.
 */
export function watch(
  folder: string,
  { server, refreshContent }: Pick<HookParameters<'astro:server:setup'>, 'server' | 'refreshContent'>,
  { readSettings, loaded, failed, folderMissing }: Watching,
): void {
  const change = exclusively(server);
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let attachmentChanged = false;
  let watched = inodeOf(folder);
  let refreshing: Promise<void> | undefined;
  const refresh = async () => {
    if (!existsSync(folder)) return waitForFolder();
    if (inodeOf(folder) !== watched) watchAgain();
    const reload = attachmentChanged;
    attachmentChanged = false;
    try {
      let changed = false;
      await change(async () => {
        changed = await readSettings();
        if (changed) await refreshContent?.({});
      });
      if (!changed) return;
      // A changed picture does not change the collection, so Astro would not reload the pages.
      if (reload) server.environments.client.hot.send({ type: 'full-reload' });
      loaded();
    } catch (error) {
      if (existsSync(folder)) failed(error);
      else waitForFolder();
    }
  };
  const refreshLater = () => {
    clearTimeout(timer);
    timer = globalThis.setTimeout(async () => {
      // One at a time: what changes meanwhile is loaded afterwards, all at once.
      if (refreshing) return refreshing.then(refreshLater);
      refreshing = refresh();
      await refreshing;
      refreshing = undefined;
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
      attachmentChanged = true;
      refreshLater();
    }, LOOK_MS);
  };
  /** The watcher follows the folder that was there, wherever that is now. */
  const watchAgain = () => {
    watched = inodeOf(folder);
    server.watcher.unwatch(folder);
    server.watcher.add(folder);
  };
  const onChange = (path: string) => {
    if (path !== folder && !path.startsWith(folder + sep)) return;
    attachmentChanged ||= !path.endsWith('.txt');
    refreshLater();
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => onChange(path));
  // A file that is removed before the watcher has taken note of it has no event there, but the notebook may have been
  // loaded with it.
  server.watcher.on('raw', (_event, name, { watchedPath = '' }) => onChange(join(watchedPath, name ?? '')));
  server.watcher.on('error', error => failed(error));
  server.httpServer?.on('close', () => {
    clearTimeout(timer);
    clearInterval(looking);
  });
}

/** Another folder in the same place has another one. */
const inodeOf = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.ino;

/**
 * Lets nobody read the pages while they change: Vite and Astro would keep what a request that began before a change reads
 * during it, such as the list of addresses, until the next change.
 *
 * @returns a function that waits for the requests that are being answered, makes a change, and lets new requests wait
 *   meanwhile
 */
function exclusively({ middlewares }: ViteDevServer): (change: () => Promise<void>) => Promise<void> {
  const open = new Set<Promise<void>>();
  let changing = Promise.resolve();
  middlewares.use(async (_request, response, next) => {
    await changing;
    const closed = new Promise<void>(resolve => response.on('close', resolve));
    open.add(closed);
    closed.then(() => open.delete(closed));
    next();
  });
  return async change => {
    const changed = Promise.race([Promise.all(open), setTimeout(LONGEST_REQUEST_MS)]).then(change);
    changing = changed.catch(() => {});
    await changed;
  };
}
