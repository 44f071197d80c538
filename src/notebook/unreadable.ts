import { type Message, message } from '../messages.ts';

/**
 * The message about a file that cannot be read.
 *
 * @param path relative to the notebook
 * @param error from Node; the absolute path at its end is left out
 */
export function unreadable(path: string, error: unknown): Message {
  const reason = (error as Error).message.replace(/, \w+(?: '.*)?$/s, '');
  return message('unreadable-file', { file: path, reason }, undefined, path);
}
