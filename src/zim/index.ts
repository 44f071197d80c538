import type { Message } from '../messages.ts';
import { parseBlocks } from './block.ts';
import { parseHeader } from './header.ts';
import { Source } from './source.ts';
import type { Header, Root } from './tree.ts';

/** The room of Zim's syntax: the parser of notes, and Zim's rules for characters and anchors. */
export { anchorOf } from './anchor.ts';
export { trimWhiteSpace, wordCharacters } from './characters.ts';
export { externalUrl, linkType } from './link-type.ts';
export type * from './tree.ts';

/** A note's tree, and the messages about it. */
export interface ParsedNote {
  tree: Root;
  messages: Message[];
}

/**
 * Parses a note as Zim's own parser does: formats 0.4 to 0.6, and older ones, whose URLs and indented paragraphs
 * differ. A pure function in linear time; any text is valid.
 *
 * @param text a note's file, decoded
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
