/** From Zim trees to mdast. It runs anywhere, and loads nothing that reads or writes Markdown. */
import type { Root } from 'mdast';
import type { Root as ZimRoot } from '../../zim/index.ts';
import { convertBlocks } from './block.ts';
import type { ConvertContext } from './context.ts';

export type { ConvertContext, PageContext, Target } from './context.ts';
export type { HandlerState, Handlers } from './handlers.ts';

/**
 * Converts a Zim tree to mdast in the dialect of README.md. The tree survives a round trip through Markdown.
 *
 * @param context resolves links, detects languages, and takes messages
 */
export function noteToMdast(note: ZimRoot, context: ConvertContext): Root {
  return { type: 'root', children: convertBlocks(note.children, context) };
}
