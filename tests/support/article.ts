import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

const written = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** The HTML of an article as a browser rebuilds it. It stays the same unless elements are where HTML forbids them. */
export const rebuilt = (html: string) => written.stringify(parser.parse(html));

/** The elements of an article, in order, as a browser would build them. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  visit(parser.parse(html), 'element', element => void elements.push(element));
  return elements;
}

/** The text of an article as a browser would show it, without generated content. */
export function ownText(node: Nodes | string): string {
  if (typeof node === 'string') return ownText(parser.parse(node));
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('properties' in node && node.properties.dataGenerated !== undefined)) return '';
  return node.children.map(ownText).join('');
}
