import { enableCompileCache } from 'node:module';

/** A task as a thread gets it. */
export type ThreadTask<Task extends object> = Task & {
  /** The folder of Node's compile cache, if that is enabled: threads do not enable it by themselves. */
  compileCache?: string | undefined;
};

/** Enables Node's compile cache in a thread, for the modules that are loaded from now on. */
export function useCompileCache({ compileCache }: ThreadTask<object>): void {
  if (compileCache) enableCompileCache(compileCache);
}
