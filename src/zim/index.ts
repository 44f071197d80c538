import type { Message } from '../messages.ts';
import { parseBlocks } from './block.ts';
import { parseHeader } from './header.ts';
import { Source } from './source.ts';
import type { Header, Root } from './tree.ts';

export { anchorOf } from './anchor.ts';
export { trimWhiteSpace, whiteSpace, wordCharacters } from './characters.ts';
export type * from './tree.ts';

/** A note's tree, and what is to be said of it. */
export interface ParsedNote {
  tree: Root;
  messages: Message[];
}

/**
 * Reads a note. Pure and total: any text has a tree, in time that grows with its length. Follows Zim's own parser,
 * formats 0.4 to 0.6 and older ones, whose URLs and indented paragraphs differ.
 *
 * @param text a note as it is in its file, decoded
 */
export function parseNote(text: string): ParsedNote {
  const messages: Message[] = [];
  const source = new Source(text);
  const { fields, end } = parseHeader(source.text);
  const format = fields['Wiki-Format'] ?? 'zim 0.6';
  const current = format === 'zim 0.6';
  const options = { oldUrls: !current, oldIndents: !current && format !== 'zim 0.4' && format !== 'zim 0.5' };
  const header: Header = { type: 'header', fields, position: source.position(0, end) };
  const blocks = parseBlocks(source, end, options, found => messages.push(found));
  const children = end > 0 ? [header, ...blocks] : blocks;
  return { tree: { type: 'root', children, position: source.position(0, source.text.length) }, messages };
}
