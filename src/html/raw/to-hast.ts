import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { models } from './elements.ts';
import { type Item, isBlank, type Pair, pair } from './match-tags.ts';

/** Where children stand. */
interface ParentContext {
  parent: string;
  /** May blocks stand here? */
  flow: boolean;
  /** Is it the first line of a list item, where a checkbox may be? */
  item: boolean;
}

const isFlow = (item: Item) =>
  item.type === 'element' && (item.tagName === 'section' || models.get(item.tagName)?.kind === 'flow');
/** Are there blocks in it, which stay when the tags around them become text? */
const hasFlow = (item: Item): boolean => isFlow(item) || (item.type === 'pair' && item.children.some(hasFlow));
const nameOf = (item: Item | undefined) => (item?.type === 'pair' ? item.open.name : undefined);

/** Can the element hold what stands between its tags? */
function holds({ open, children }: Pair): boolean {
  const model = models.get(open.name);
  if (model?.content === 'elements') {
    return children.every(
      child => isBlank(child) || (child.type === 'pair' && model.only?.includes(child.open.name) && holds(child)),
    );
  }
  if (model?.content === 'phrasing' && children.some(hasFlow)) return false;
  return !model?.begins || nameOf(children.find(child => !isBlank(child))) === model.begins;
}

/** Can the element stand here, among these siblings? */
function stands(node: Pair, siblings: Item[], { flow, parent, item }: ParentContext): boolean {
  const model = models.get(node.open.name);
  if (!model || (model.kind === 'flow' && !flow) || (model.within && !model.within.includes(parent))) return false;
  const first = siblings.find(sibling => !isBlank(sibling)) === node;
  if (models.get(parent)?.begins === node.open.name && !first) return false;
  return node.properties.dataBullet === undefined || (item && first && node.children.length === 0);
}

/** Lines of text among blocks become paragraphs; white space between them stays between them. */
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

/** Makes hast of what was paired; a tag whose element cannot stand where it is becomes text. */
function settle(items: Item[], place: ParentContext, plainMarkdown: boolean): ElementContent[] {
  return items.flatMap((item): ElementContent[] => {
    if (item.type === 'unpaired') return [{ type: 'text', value: item.open.source }];
    if (item.type !== 'pair') {
      if (item.type === 'element')
        readInside(item, plainMarkdown, place.parent === 'li' && items.find(isFlow) === item);
      return [item];
    }
    const { open, close, properties } = item;
    if (stands(item, items, place) && holds(item)) return [build(open.name, properties, item.children, plainMarkdown)];
    return [
      { type: 'text', value: open.source },
      ...settle(item.children, place, plainMarkdown),
      ...(close ? [{ type: 'text', value: close.source } as const] : []),
    ];
  });
}

function build(tagName: string, properties: Properties, items: Item[], plainMarkdown: boolean): Element {
  const flow = models.get(tagName)?.content !== 'phrasing';
  const children = settle(items, { parent: tagName, flow, item: tagName === 'li' }, plainMarkdown);
  return { type: 'element', tagName, properties, children: wraps(tagName) ? wrapLines(children) : children };
}

const wraps = (name: string) => ['root', 'blockquote', 'div', 'details', 'figure'].includes(name);

function readInside(node: Parents, plainMarkdown: boolean, firstInItem: boolean): void {
  const parent = node.type === 'root' ? 'root' : node.tagName;
  const place = {
    parent,
    flow: parent === 'root' || parent === 'li' || models.get(parent)?.content === 'flow',
    item: parent === 'li' || (parent === 'p' && firstInItem),
  };
  const children = node.children as ElementContent[];
  const raw = children.some(child => child.type === 'raw');
  const settled = settle(raw ? pair(children, plainMarkdown) : children, place, plainMarkdown);
  node.children = raw && wraps(parent) ? wrapLines(settled) : settled;
}

/**
 * A rehype plugin: what the raw HTML of the dialect (and, on pages that people wrote in Markdown, a safe set of
 * their own) means. Tags become elements only where HTML lets those stand; all else is shown as it is written,
 * so that nothing is lost. Never throws.
 */
export function rehypeReadRaw({ plainMarkdown = false }: { plainMarkdown?: boolean }) {
  return (tree: Root): void => readInside(tree, plainMarkdown, false);
}
