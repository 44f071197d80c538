import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { ViteDevServer } from 'vite';
import { watchNotebook } from './watch-notebook.ts';

/** How long a change waits for requests: a download may take for ever. */
const MAX_REQUEST_MS = 2000;

/** What {@link watch} calls. */
interface Watching {
  /** Reads the settings, which may have changed. */
  readSettings(): Promise<void>;
  failed(error: unknown): void;
  folderMissing(): void;
}

/** Loads the content collection again after a change in the notebook; Astro then reloads the open pages. */
export function watch(
  folder: string,
  { server, refreshContent }: Pick<HookParameters<'astro:server:setup'>, 'server' | 'refreshContent'>,
  { readSettings, failed, folderMissing }: Watching,
): void {
  const change = exclusively(server);
  const reload = async (changed: ReadonlySet<string>) => {
    await change(async () => {
      await readSettings();
      await refreshContent?.({});
    });
    // A changed picture does not change the collection, so Astro would not reload the pages.
    const areNotes = changed.size > 0 && [...changed].every(path => /\.(?:txt|md)$/.test(path));
    if (!areNotes) server.environments.client.hot.send({ type: 'full-reload' });
  };
  const { usePolling: poll = false } = server.config.server.watch ?? {};
  const stopWatching = watchNotebook(folder, { reload, failed, folderMissing }, { poll });
  server.httpServer?.on('close', stopWatching);
}

/**
 * Keeps requests from reading the pages while they change. Otherwise, Vite and Astro would keep what such a request has read,
 * such as the list of addresses, until the next change.
 *
 * @returns a function that waits until open requests are answered, and makes a change while new requests wait
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
    const changed = Promise.race([Promise.all(open), setTimeout(MAX_REQUEST_MS)]).then(change);
    changing = changed.catch(() => {});
    await changed;
  };
}
