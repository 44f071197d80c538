import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });
const stringifier = unified().use(rehypeStringify).freeze();

type Nodes = Array<RootContent | ElementContent>;

const containers = new Set('ol ul table thead tbody tr blockquote div section figure'.split(' '));
const lines = new Set('p li td th h1 h2 h3 h4 h5 h6 blockquote div dt dd'.split(' '));
const blocks = new Set(
  'p ul ol li table thead tbody tr td th div blockquote pre figure section hr h1 h2 h3 h4 h5 h6 details'.split(' '),
);

const isBlock = (node: RootContent | ElementContent | undefined) =>
  !node || (node.type === 'element' && (blocks.has(node.tagName) || node.tagName === 'br'));
const classesOf = ({ properties }: Element) => [properties.className ?? []].flat().map(String);
const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** Attributes that say how the site shows an element, not what it is. */
const presentation = ['className', 'dataCopy', 'decoding', 'loading', 'rel', 'scope', 'tabIndex', 'dir', 'ariaLabel'];

/** An element without what the site adds to it; of those that it puts around the author's own, the inside. */
function withoutAdditions(node: Element, inLink: boolean): Nodes {
  const { tagName, properties } = node;
  const classes = classesOf(node);
  if (properties.dataGenerated !== undefined) return [];
  node.children = normalizeChildren(node.children, inLink || tagName === 'a') as ElementContent[];
  const align = classes.find(name => name.startsWith('align-'));
  if (align) properties.align = align.slice('align-'.length);
  if (tagName === 'figure' && classes.includes('code')) return node.children.map(withLastNewline);
  if (tagName === 'section' && classes.includes('table')) return node.children;
  if ((tagName === 'a' && classes.includes('enlarge')) || properties.dataTag !== undefined) return node.children;
  if (tagName === 'img') properties.alt ??= '';
  if (/^h[1-6]$/.test(tagName) || tagName === 'img') delete properties.id;
  if (tagName === 'code') node.children = [text(textOf(node))];
  for (const name of presentation) delete properties[name];
  return [node];
}

/** The specification ends the last line of code by a newline too. */
function withLastNewline(block: ElementContent): ElementContent {
  const code = block.type === 'element' ? block.children[0] : undefined;
  if (code?.type === 'element' && textOf(code) !== '') code.children = [text(`${textOf(code)}\n`)];
  return block;
}

/** GFM's checkboxes as the site has them. */
function withoutInput(item: Element): Element {
  const line = item.children[0]?.type === 'element' && item.children[0].tagName === 'p' ? item.children[0] : item;
  const [first] = line.children;
  if (first?.type !== 'element' || first.tagName !== 'input') return item;
  item.properties.dataBullet = first.properties.checked ? 'checked-box' : 'unchecked-box';
  line.children.shift();
  return item;
}

function normalizeChildren(children: Nodes, inLink: boolean): Nodes {
  return children.flatMap((node): Nodes => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    return withoutAdditions(node.tagName === 'li' ? withoutInput(node) : node, inLink);
  });
}

/** Lines of text among blocks, which HTML allows in more elements than the site has them in, become paragraphs. */
function withParagraphs(parent: Element | Root): void {
  const name = parent.type === 'root' ? 'blockquote' : parent.tagName;
  for (const child of parent.children) if (child.type === 'element') withParagraphs(child);
  if (!['blockquote', 'div', 'details', 'figure'].includes(name)) return;
  const wrapped: ElementContent[] = [];
  let line: Element | undefined;
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element' && blocks.has(child.tagName)) {
      line = undefined;
    } else if (!line && (child.type !== 'text' || child.value.trim() !== '')) {
      line = element('p', {}, []);
      wrapped.push(line);
    }
    (line?.children ?? wrapped).push(child);
  }
  parent.children = wrapped;
}

/** Joins texts, and takes out white space at the ends of lines and between blocks. */
function trim(parent: Element | Root): void {
  const name = parent.type === 'root' ? 'div' : parent.tagName;
  const joined: Nodes = [];
  for (const node of parent.children) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node.type === 'text' ? { ...node } : node);
  }
  const kept = joined.filter((node, index) => {
    if (node.type === 'element' && node.tagName !== 'pre') trim(node);
    if (node.type !== 'text') return true;
    if (lines.has(name) || containers.has(name)) {
      if (isBlock(joined[index - 1])) node.value = node.value.trimStart();
      if (isBlock(joined[index + 1])) node.value = node.value.trimEnd();
    }
    return node.value !== '';
  });
  parent.children = kept as Root['children'];
}

const sorted = (properties: Element['properties']) =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));

function sortAttributes(children: Nodes): void {
  for (const node of children) {
    if (node.type !== 'element') continue;
    node.properties = sorted(node.properties);
    sortAttributes(node.children);
  }
}

const isUrl = (address: string) => /^\s*(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address);

/** Marks what the specification's links and images lead to as a notebook does that has none of it. */
function withoutTargets(children: Nodes, inLink: boolean): Nodes {
  return children.map(node => {
    if (node.type !== 'element') return node;
    const { tagName, properties } = node;
    node.children = withoutTargets(node.children, inLink || tagName === 'a') as ElementContent[];
    if (tagName === 'a' && 'dataMissing' in properties) properties.dataMissing = true;
    if (tagName === 'a' && 'href' in properties && !isUrl(String(properties.href)) && properties.href !== '') {
      if (!String(properties.href).startsWith('#')) {
        delete properties.href;
        properties.dataMissing = true;
      }
    }
    if (tagName !== 'img') return node;
    const src = String(properties.src ?? '');
    const shown = text(String(properties.alt || src));
    const linked = isUrl(src) && !inLink ? element('a', { href: src }, [shown]) : shown;
    return element('span', { dataMissing: 'image' }, [linked]);
  });
}

/**
 * HTML as it can be compared: without what the site adds to a note, attributes sorted, white space between blocks gone.
 *
 * @param targets are links and images to be as in a notebook that has none of what they lead to?
 */
export function normalize(html: string, targets: 'found' | 'missing'): string {
  const tree = parser.parse(html);
  tree.children = normalizeChildren(tree.children, false) as Root['children'];
  if (targets === 'missing') tree.children = withoutTargets(tree.children, false) as Root['children'];
  withParagraphs(tree);
  trim(tree);
  sortAttributes(tree.children);
  return stringifier.stringify(tree);
}
