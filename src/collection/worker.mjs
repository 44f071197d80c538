// The threads that read, convert and render notes, see threads.ts. Plain JavaScript, because tinypool imports it by its name.
import { enableCompileCache } from 'node:module';

/** @param {import('./thread-tasks.ts').Task} task */
export default async task => {
  if (task.compileCache) enableCompileCache(task.compileCache);
  const { runTask } = await import('./run-task.ts');
  return runTask(task);
};
