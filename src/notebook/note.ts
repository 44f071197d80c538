import { hash } from 'node:crypto';
import { type Message, message } from '../messages.ts';
import { parseNote, type Root } from '../zim/index.ts';
import { decode } from './decode.ts';
import type { Page } from './notebook.ts';
import { type PublicText, withoutPrivateParts } from './private-parts.ts';
import { readRegularFile } from './read-file.ts';
import { unreadable } from './unreadable.ts';

/** A page's note, see {@link readNote}. */
export interface Note extends PublicText {
  /** The note with its private parts. */
  whole: string;
  /** A digest of the file; empty if there is none, or if it cannot be read. */
  digest: string;
  messages: Message[];
}

/**
 * Reads a page's note without its private parts, decoded by {@link decode}, without a byte order mark; line ends stay as
 * they are. Never throws: if the file cannot be read, the text is empty, and there is a message.
 *
 * @param page without a note, the text is empty
 */
export function readNote(page: Pick<Page, 'file'>): Note {
  const note = (whole: string, digest: string, messages: Message[]) => {
    return { ...withoutPrivateParts(whole), whole, digest, messages };
  };
  if (!page.file) return note('', '', []);
  const { path, bytes } = page.file;
  try {
    const content = readRegularFile(bytes);
    const { text, utf8 } = decode(content);
    return note(
      text.replace(/^\ufeff/, ''),
      hash('sha256', content),
      utf8 ? [] : [message('not-utf8', {}, undefined, path)],
    );
  } catch (error) {
    return note('', '', [unreadable(path, error)]);
  }
}

/** A note in Zim's syntax, parsed. */
export interface NoteTree {
  tree: Root;
  /** The header's Creation-Date, if it is a date. */
  created?: string;
  /** Without `@`, in order of first appearance. */
  tags: string[];
  messages: Message[];
}

/**
 * Parses a note in Zim's syntax.
 *
 * @param text from {@link readNote}
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
