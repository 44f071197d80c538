import { enableCompileCache } from 'node:module';
import type { NoteFacts } from '../publish/note-facts.ts';
import type { Task, ThreadResult } from './thread-tasks.ts';

/** Runs a task in a thread, and loads what that needs with Node's compile cache. */
export async function runInThread(task: Task): Promise<NoteFacts[] | ThreadResult[]> {
  if (task.compileCache) enableCompileCache(task.compileCache);
  const { runTask } = await import('./run-task.ts');
  return runTask(task);
}
