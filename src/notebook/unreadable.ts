import { Message } from '../messages.ts';

/**
 * The message about a file that the file system does not let us read.
 *
 * @param path relative to the notebook
 * @param error what Node threw; the absolute path that it ends with is left out
 */
export function unreadable(path: string, error: unknown): Message {
  const reason = (error as Error).message.replace(/, \w+(?: '.*)?$/s, '');
  return new Message('unreadable-file', { file: path, reason }, undefined, path);
}
