import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import type { IndexTask } from './thread.ts';

/** Writes an index in a thread, and loads what that needs with Node's compile cache. */
export async function runInThread({ input, dir, cacheDir, port, compileCache }: IndexTask): Promise<void> {
  if (compileCache) enableCompileCache(compileCache);
  const { readStore } = await import('./store.ts');
  const { writeIndex } = await import('./write-index.ts');
  try {
    await writeIndex(input, readStore(cacheDir, input.version), { dir, cacheDir }, async files => {
      const answer = once(port, 'message');
      port.postMessage(files);
      const [taken] = await answer;
      return taken;
    });
  } finally {
    port.close();
  }
}
