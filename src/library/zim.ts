/** `zimlight/zim`: the parser of Zim's notes, for Node, Deno, Bun and browsers. */
import type { Plugin } from 'unified';
import { parseNote, type Root } from '../zim/index.ts';

export type * from '../zim/tree.ts';

/**
 * Parses a note as Zim does: formats 0.4 to 0.6, and older ones. Any text is valid; it takes linear time.
 *
 * @param text of a note's file, with its header
 * @returns a unist tree; every node has its position in the file
 */
export function parse(text: string): Root {
  return parseNote(text).tree;
}

/**
 * A plugin of unified that parses notes: `unified().use(zimParse)`. What is odd in a note becomes messages of the vfile.
 */
export const zimParse: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const { tree, messages } = parseNote(text);
    file.messages.push(...messages);
    return tree;
  };
};
