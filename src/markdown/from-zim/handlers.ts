import type { Nodes, PhrasingContent } from 'mdast';
import type { Block, Header, Inline } from '../../zim/index.ts';

/** What a handler may use. */
export interface HandlerState {
  /** Converts the inline children of the node. */
  all(): PhrasingContent[];
  /** Converts the node as without the handler. */
  convert(): Nodes[];
}

/**
 * Conversions to use instead of the usual ones: type of a Zim node → function that returns mdast. What it returns must be
 * allowed in that place: blocks for blocks, phrasing content for inline nodes. Nothing removes the node.
 */
export type Handlers = {
  [Type in (Block | Header | Inline)['type']]?: (
    state: HandlerState,
    node: Extract<Block | Header | Inline, { type: Type }>,
  ) => Nodes | Nodes[] | undefined;
};

/**
 * Converts a node, with its handler if it has one.
 *
 * @param convert the usual conversion
 * @param all converts the inline children of the node
 */
export function applyHandler<Content extends Nodes>(
  handlers: Handlers | undefined,
  node: Block | Header | Inline,
  convert: () => Content[],
  all: (children: Inline[]) => PhrasingContent[],
): Content[] {
  const handle = handlers?.[node.type] as
    | ((state: HandlerState, node: unknown) => Nodes | Nodes[] | undefined)
    | undefined;
  if (!handle) return convert();
  const children = 'children' in node ? (node.children as Inline[]) : [];
  const made = handle({ convert, all: () => all(children) }, node);
  return (made === undefined ? [] : [made].flat()) as Content[];
}
