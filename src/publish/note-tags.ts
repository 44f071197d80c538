import { readMarkdownTags } from '../markdown/index.ts';
import { type Page, readTree } from '../notebook/index.ts';

/**
 * The tags anywhere in a note, each once, without `@`.
 *
 * @param text the note with its private parts
 */
export function tagsOfNote(page: Pick<Page, 'format'>, text: string): string[] {
  try {
    return readTags(page, text);
  } catch {
    // A bug: the page will be published as its source. Whatever may be a tag counts as one.
    return [...text.matchAll(/@([\p{L}\p{N}_]+)/gu)].map(([, tag = '']) => tag);
  }
}

function readTags({ format }: Pick<Page, 'format'>, text: string): string[] {
  if (format === 'zim') return text.includes('@') ? readTree(text).tags : [];
  // Parsing is most of the cost of a page.
  if (!text.includes('@') && !/^\s*---[\s\S]*\btags\b/i.test(text)) return [];
  return readMarkdownTags(text);
}
