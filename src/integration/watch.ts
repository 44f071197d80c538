import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import type { ViteDevServer } from 'vite';
import { MessageError, printable } from '../messages.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 50;

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
  const requests = openRequests(server);
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
      await refreshContent?.({});
      // In the background: a request may wait for something that the next change brings.
      Promise.all(requests).then(() => forgetPaths(server));
      // A changed picture does not change the collection, so Astro would not reload the pages.
      if (reload) server.environments.client.hot.send({ type: 'full-reload' });
    } catch (error) {
      const ours = error instanceof MessageError;
      logger.error(printable(error instanceof Error ? (!ours && error.stack) || error.message : String(error)));
    }
  };
  const refreshLater = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
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

/** The requests that a server has not answered yet, as promises. */
function openRequests({ middlewares }: ViteDevServer): Set<Promise<void>> {
  const open = new Set<Promise<void>>();
  middlewares.use((_request, response, next) => {
    const closed = new Promise<void>(resolve => response.on('close', resolve));
    open.add(closed);
    closed.then(() => open.delete(closed));
    next();
  });
  return open;
}

/**
 * Makes Astro list the addresses of all pages again. It does so by itself after a change, but a request that began before
 * the change then stores the former addresses.
 */
function forgetPaths({ environments }: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
}
