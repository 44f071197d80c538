import { once } from 'node:events';
import { type ThreadTask, useCompileCache } from '../threads/compile-cache.ts';
import type { SearchRecord } from './record.ts';
import type { IndexTask, NoTask, ThreadError } from './thread.ts';

/**
 * Writes an index in a thread, and loads what that needs with Node's compile cache.
 *
 * @returns the error, if there is one
 */
export async function runInThread(task: ThreadTask<IndexTask | NoTask>): Promise<ThreadError | undefined> {
  useCompileCache(task);
  const { readStore } = await import('./store.ts');
  const { writeIndex } = await import('./write-index.ts');
  if (task.input === undefined) return undefined;
  const { input, dir, cacheDir, port } = task;
  try {
    const reuseFiles = async (files: [path: string, digest: string][]) => {
      const answer = once(port, 'message');
      port.postMessage(files);
      const [taken] = await answer;
      return taken;
    };
    await writeIndex(input, readStore(cacheDir, input.version), { dir, cacheDir }, reuseFiles, dropTexts);
    return undefined;
  } catch (error) {
    const { message, stack, ...properties } = error as Error;
    return { message, stack, properties };
  } finally {
    port.close();
  }
}

/** Frees the memory of a record's texts, which are many megabytes for all pages. The thread has a copy of its own. */
function dropTexts({ sections }: SearchRecord): void {
  for (const section of sections) section.text = '';
}
