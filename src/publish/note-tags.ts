import { possibleTags, readMarkdownTags } from '../markdown/index.ts';
import { type NoteTree, type Page, readTree } from '../notebook/index.ts';

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
  if (format === 'zim') {
    if (!text.includes('@')) return [];
    const { tree, tags } = readTree(text);
    return [...new Set([...tags, ...tree.children.flatMap(textsWithoutTags).flatMap(possibleTags)])];
  }
  // Parsing takes most of the time that a page takes, so it is avoided where there can be no tag.
  if (!text.includes('@') && !/^\s*---[\s\S]*\btags\b/i.test(text)) return [];
  return readMarkdownTags(text);
}

/** The texts in which Zim knows no tags, but in which an author may mean one: the header, and the head of a table. */
function textsWithoutTags(node: NoteTree['tree']['children'][number]): string[] {
  if (node.type === 'header') return Object.values(node.fields);
  if (node.type !== 'table') return [];
  const cells = node.children[0]?.children ?? [];
  return cells.flatMap(({ children }) => children.flatMap(child => (child.type === 'text' ? [child.value] : [])));
}
