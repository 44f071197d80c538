import { readFileSync } from 'node:fs';
import { Message } from '../messages.ts';
import { parseNote, type Root } from '../zim/index.ts';
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

/** What the tree of a note in Zim's syntax says of its page. */
export interface NoteTree {
  tree: Root;
  /** The header's date, where it is one. */
  created?: string;
  /** Without the `@`, in order of appearance, each once. */
  tags: string[];
  messages: Message[];
}

/**
 * Reads the text of a note in Zim's syntax.
 *
 * @param text as {@link readNote} gives it
 */
export function readTree(text: string): NoteTree {
  const { tree, messages } = parseNote(text);
  const header = tree.children.find(child => child.type === 'header');
  const date = header?.fields['Creation-Date'];
  const created = date && !Number.isNaN(Date.parse(date)) ? date : undefined;
  return { tree, ...(created && { created }), tags: tagsOf(tree), messages };
}

type Tree = Root | Root['children'][number] | { type: string; children?: Tree[]; name?: string };

function tagsOf(tree: Root): string[] {
  const tags = new Set<string>();
  const visit = (node: Tree) => {
    if (node.type === 'tag' && 'name' in node && node.name) tags.add(node.name);
    if ('children' in node) for (const child of node.children ?? []) visit(child as Tree);
  };
  visit(tree);
  return [...tags];
}
