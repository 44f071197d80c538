import type { NoteFacts } from '../publish/note-facts.ts';
import { type ThreadTask, useCompileCache } from '../threads/compile-cache.ts';
import type { NotesTask, PagesTask, ThreadResult } from './thread-tasks.ts';

/** Runs a task in a thread, and loads what that needs with Node's compile cache. */
export async function runInThread(task: ThreadTask<NotesTask | PagesTask>): Promise<NoteFacts[] | ThreadResult[]> {
  useCompileCache(task);
  const { runTask } = await import('./run-task.ts');
  return runTask(task);
}
