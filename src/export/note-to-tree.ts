import type { Blockquote, Nodes, Root } from 'mdast';
import { type AlertKind, isCallout, markAlerts, takeTitle } from '../callouts/index.ts';
import { parse, readFragment } from '../html/index.ts';
import { matchDialectTags } from './match-tags.ts';
import { type Alert, childrenOf, type ListData, type Node, type Picture, type Tree, withChildren } from './tree.ts';

/**
 * Reads a page in the site's Markdown.
 *
 * @param plainMarkdown whether people wrote it in Markdown
 */
export function noteToTree(markdown: string, plainMarkdown: boolean): Tree {
  const tree = parse(markdown, plainMarkdown);
  markAlerts(tree);
  if (plainMarkdown) markTitled(tree);
  return readNode(tree) as Root;
}

/** Marks the callouts of Obsidian as {@link markAlerts} marks the alerts of GitHub. */
function markTitled(parent: Nodes): void {
  if (!('children' in parent)) return;
  for (const child of parent.children) {
    // What says that it quotes is a quotation in every program.
    const titled = child.type === 'blockquote' && !child.data ? takeTitle(child, false) : undefined;
    if (child.type === 'blockquote' && titled) {
      const [title] = child.children;
      if (titled.isTitled && title?.type === 'paragraph') {
        title.children = [{ type: 'strong', children: title.children }];
      }
      const facts = { isNested: parent.type !== 'root', ...(titled.isTitled && { marker: titled.marker }) };
      child.data = { hProperties: { dataAlert: titled.kind }, ...facts } as Blockquote['data'];
    }
    markTitled(child);
  }
}

function readNode(read: Node): Node {
  // The trees of all pages are in memory together, and positions are most of a tree.
  const { position, ...node } = read as Node & { position?: unknown };
  if (node.type === 'image') return readPicture(node);
  if (node.type === 'code' && node.lang?.startsWith('object:')) {
    return { type: 'object', object: node.lang.slice('object:'.length) || 'object', value: node.value };
  }
  if (!('children' in node)) return node;
  const children = matchDialectTags(childrenOf(node).map(readNode), node.type);
  const kind = node.type === 'blockquote' && node.data?.hProperties?.dataAlert;
  if (node.type === 'blockquote' && kind) {
    const { marker, isNested } = node.data as Pick<Alert, 'marker' | 'isNested'>;
    const isLabelled = isCallout(node) || marker !== undefined;
    return { type: 'alert', kind: kind as AlertKind, isLabelled, ...(marker && { marker }), isNested, children };
  }
  if (node.type !== 'listItem') return withChildren(node, children);
  const isApart = children.some(child => child.type === 'list' && (child.data as ListData | undefined)?.apart);
  return withChildren({ ...node, spread: node.spread || isApart }, children);
}

/** Takes the parameters from the URL of an image. */
function readPicture({ url, title, alt }: Pick<Picture, 'url' | 'title' | 'alt'>): Picture {
  const { address, parameters } = readFragment(url);
  const pixels = (name: 'width' | 'height') => {
    const value = Number(parameters.get(name));
    return Number.isInteger(value) && value > 0 && value < 100_000 ? { [name]: value } : {};
  };
  const [id, object] = [parameters.get('id'), parameters.get('type')];
  return {
    ...{ type: 'picture', url: address, title, alt },
    ...{ ...pixels('width'), ...pixels('height'), ...(id && { id }), ...(object && { object }) },
  };
}
