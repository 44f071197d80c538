import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { errorText } from '../messages.ts';

/** How long to wait for more changes: an editor makes several when it saves a file. */
const SETTLE_MS = 50;

/**
 * Loads a notebook again after each change in its folder.
 *
 * @param folder of the notebook
 * @param load loads it; what it throws is logged, and the pages stay as they were
 */
export function watchNotes(
  folder: string,
  { watcher, logger }: Pick<LoaderContext, 'watcher' | 'logger'>,
  load: () => Promise<void>,
): void {
  if (!watcher) return;
  let timer: NodeJS.Timeout | undefined;
  let loading = Promise.resolve();
  const loadSafely = async () => {
    try {
      await load();
    } catch (error) {
      logger.error(errorText(error));
    }
  };
  const onChange = (path: string) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One at a time.
      loading = loading.then(loadSafely);
    }, SETTLE_MS);
  };
  watcher.add(folder);
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, onChange);
}
