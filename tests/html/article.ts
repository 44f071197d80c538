import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

/** The elements of an article, in order, as a browser would build them. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  visit(parser.parse(html), 'element', element => void elements.push(element));
  return elements;
}

/** The text of an article that is the note's own, as a browser would show it. */
export function ownText(node: Nodes | string): string {
  if (typeof node === 'string') return ownText(parser.parse(node));
  if (node.type === 'text') return node.value;
  if (!('children' in node) || ('properties' in node && node.properties.dataGenerated !== undefined)) return '';
  return node.children.map(ownText).join('');
}
