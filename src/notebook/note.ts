import { readFileSync } from 'node:fs';
import { Message } from '../messages.ts';
import { decode } from './decode.ts';
import type { Page } from './notebook.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads a page's note: UTF-8 without its byte order mark, else as {@link decode} makes of it. Line ends are left alone.
 * It throws nothing: a note that cannot be read is empty, and there is a message about it.
 *
 * @param page a page; a section's note is empty
 */
export function readNote(page: Page): { text: string; messages: Message[] } {
  if (!page.file) return { text: '', messages: [] };
  const { path, bytes } = page.file;
  try {
    const { text, utf8 } = decode(readFileSync(bytes));
    const messages = utf8 ? [] : [new Message('not-utf8', {}, undefined, path)];
    return { text: text.replace(/^\ufeff/, ''), messages };
  } catch (error) {
    return { text: '', messages: [unreadable(path, error)] };
  }
}
