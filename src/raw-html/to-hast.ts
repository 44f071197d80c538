import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { models } from '../markdown/index.ts';
import { isBlank, matchTags, type RawElement, type RawNode } from './match-tags.ts';

/** What the parent of nodes allows. */
interface ParentContext {
  parent: string;
  /** Whether blocks are allowed. */
  flow: boolean;
  /** Whether a checkbox is allowed: on the first line of a list item. */
  bullet: boolean;
}

const isFlow = (node: RawNode) =>
  node.type === 'element' && (node.tagName === 'section' || models.get(node.tagName)?.kind === 'flow');
/** Whether it contains blocks, which stay when the tags around them become text. */
const hasFlow = (node: RawNode): boolean => isFlow(node) || (node.type === 'rawElement' && node.children.some(hasFlow));
const nameOf = (node: RawNode | undefined) => (node?.type === 'rawElement' ? node.open.name : undefined);

/** Whether the content model of the element allows the nodes between its tags. */
function allowsChildren({ open, children }: RawElement): boolean {
  const model = models.get(open.name);
  if (model?.content === 'elements') {
    return children.every(
      child =>
        isBlank(child) ||
        (child.type === 'rawElement' && model.only?.includes(child.open.name) && allowsChildren(child)),
    );
  }
  if (model?.content === 'phrasing' && children.some(hasFlow)) return false;
  return !model?.begins || nameOf(children.find(child => !isBlank(child))) === model.begins;
}

/** Whether the element is allowed here, among these siblings. */
function isAllowed(node: RawElement, siblings: RawNode[], { flow, parent, bullet }: ParentContext): boolean {
  const model = models.get(node.open.name);
  if (!model || (model.kind === 'flow' && !flow) || (model.within && !model.within.includes(parent))) return false;
  const first = siblings.find(sibling => !isBlank(sibling)) === node;
  if (models.get(parent)?.begins === node.open.name && !first) return false;
  return node.properties.dataBullet === undefined || (bullet && first && node.children.length === 0);
}

/** Puts lines of text among blocks into paragraphs, and leaves white space between the blocks. */
function wrapLines(children: ElementContent[]): ElementContent[] {
  const wrapped: ElementContent[] = [];
  let line: ElementContent[] = [];
  let space: ElementContent[] = [];
  const end = () => {
    if (line.length) wrapped.push({ type: 'element', tagName: 'p', properties: {}, children: line });
    wrapped.push(...space);
    line = [];
    space = [];
  };
  for (const child of children) {
    if (isFlow(child)) {
      end();
      wrapped.push(child);
    } else if (isBlank(child)) {
      space.push(child);
    } else {
      (line.length ? line : wrapped).push(...space);
      line.push(child);
      space = [];
    }
  }
  end();
  return wrapped;
}

/** Converts nodes to hast; the tags of an element that is not allowed become text. */
function toHast(nodes: RawNode[], context: ParentContext, plainMarkdown: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'unmatchedTag') return [{ type: 'text', value: node.open.source }];
    if (node.type !== 'rawElement') {
      if (node.type === 'element') {
        readChildren(node, plainMarkdown, context.parent === 'li' && nodes.find(isFlow) === node);
      }
      return [node];
    }
    const { open, close, properties } = node;
    if (isAllowed(node, nodes, context) && allowsChildren(node)) {
      return [build(open.name, properties, node.children, plainMarkdown)];
    }
    return [
      { type: 'text', value: open.source },
      ...toHast(node.children, context, plainMarkdown),
      ...(close ? [{ type: 'text', value: close.source } as const] : []),
    ];
  });
}

function build(tagName: string, properties: Properties, nodes: RawNode[], plainMarkdown: boolean): Element {
  const flow = models.get(tagName)?.content !== 'phrasing';
  const children = toHast(nodes, { parent: tagName, flow, bullet: tagName === 'li' }, plainMarkdown);
  return { type: 'element', tagName, properties, children: needsParagraphs(tagName) ? wrapLines(children) : children };
}

const needsParagraphs = (name: string) => ['root', 'blockquote', 'div', 'details', 'figure'].includes(name);

function readChildren(node: Parents, plainMarkdown: boolean, firstInItem: boolean): void {
  const parent = node.type === 'root' ? 'root' : node.tagName;
  const context = {
    parent,
    flow: parent === 'root' || parent === 'li' || models.get(parent)?.content === 'flow',
    bullet: parent === 'li' || (parent === 'p' && firstInItem),
  };
  const children = node.children as ElementContent[];
  const hasRaw = children.some(child => child.type === 'raw');
  const converted = toHast(hasRaw ? matchTags(children, plainMarkdown) : children, context, plainMarkdown);
  node.children = hasRaw && needsParagraphs(parent) ? wrapLines(converted) : converted;
}

/**
 * A rehype plugin that reads raw HTML: that of the dialect, and on pages that people wrote in Markdown a safe set of
 * HTML. Tags become elements only where HTML allows these; all others are shown as text, so that nothing is lost. Never
 * throws.
 */
export function rehypeReadRaw({ plainMarkdown = false }: { plainMarkdown?: boolean }) {
  return (tree: Root): void => readChildren(tree, plainMarkdown, false);
}
