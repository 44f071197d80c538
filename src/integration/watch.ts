import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { ViteDevServer } from 'vite';
import { MessageError, printable } from '../messages.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 50;

/** How long a change waits for requests: a download may take for ever. */
const LONGEST_REQUEST_MS = 2000;

/** The files in a notebook's folder that hold its settings. */
const settingsFiles = ['zimlight.yaml', 'notebook.zim'];

/**
 * Loads the content collection again after a change in the notebook; Astro then reloads the open pages.
 *
 * @param onSettings called first if a file with settings has changed
 */
export function watch(
  folder: string,
  { server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
  onSettings: () => Promise<void>,
): void {
  const change = exclusively(server);
  let timer: NodeJS.Timeout | undefined;
  let settingsChanged = false;
  let attachmentChanged = false;
  let refreshing: Promise<void> | undefined;
  const refresh = async () => {
    const [resolve, reload] = [settingsChanged, attachmentChanged];
    settingsChanged = false;
    attachmentChanged = false;
    try {
      if (resolve) await onSettings();
      await change(async () => refreshContent?.({}));
      // A changed picture does not change the collection, so Astro would not reload the pages.
      if (reload) server.environments.client.hot.send({ type: 'full-reload' });
    } catch (error) {
      const ours = error instanceof MessageError;
      logger.error(printable(error instanceof Error ? (!ours && error.stack) || error.message : String(error)));
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
  const onChange = (path: string) => {
    if (!path.startsWith(folder + sep)) return;
    settingsChanged ||= settingsFiles.some(name => path === join(folder, name));
    attachmentChanged ||= !path.endsWith('.txt');
    refreshLater();
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => onChange(path));
  // A file that is removed before the watcher has taken note of it has no event there, but the notebook may have been
  // loaded with it.
  server.watcher.on('raw', (_event, name, { watchedPath = '' }) => onChange(join(watchedPath, name ?? '')));
}

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
