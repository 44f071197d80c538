import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Notebook, Page } from '../../src/notebook/index.ts';
import { lineBreak, type Part, plainUrl } from './reading.ts';

const parser = unified().use(rehypeParse, { fragment: true });
const NAMED = new Set(['strong', 'em', 'del', 'mark', 'sub', 'sup', 'code']);
const BLOCKS = new Set(['p', 'div', 'section', 'figure', 'tr', 'thead', 'tbody']);
const NAMED_BLOCKS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'hr', 'table', 'th', 'td', 'ul']);
const PLAYERS = new Set(['img', 'video', 'audio', 'object']);

/** The content of a site, by address. */
export type Addresses = Map<string, string>;

/** What each address of a notebook's site contains: `page A:B`, or the path of a file. */
export function addressesOf(notebook: Notebook): Addresses {
  const pages = [...notebook.pages.values()].map(page => [page.address, `page ${page.name}`] as const);
  const files = [...notebook.attachments.values()].map(file => [decodeURI(file.address), file.path] as const);
  return new Map([...pages, ...files]);
}

/**
 * A note as readers see it on our page.
 *
 * @param html content of the article
 */
export function siteReading(html: string, page: Page, addresses: Addresses): Part {
  const lead = (href: unknown): string => {
    if (typeof href !== 'string') return 'missing';
    const [path = '', fragment] = decode(href).split(/#(.*)/s);
    const at = path === '' ? `page ${page.name}` : addresses.get(path);
    if (at === undefined) return plainUrl(href);
    return fragment ? `${at}#${fragment}` : at;
  };

  const visit = (node: Nodes): Part['children'] => {
    if (node.type === 'text') return [node.value];
    if (node.type === 'root') return node.children.flatMap(visit);
    if (node.type !== 'element' || node.properties.dataGenerated !== undefined) return [];
    const { tagName, properties } = node;
    const part = (name: string, block = false): Part[] => [{ name, block, children: node.children.flatMap(visit) }];
    const empty = (name: string): Part[] => [{ name, block: false, children: [] }];
    if (tagName === 'br') return [lineBreak];
    if (properties.dataObject !== undefined) {
      const text = find(node, new Set(['pre']));
      const name = `object ${properties.dataObject}`;
      if (text) return [{ name, block: true, exact: true, children: [textOf(text)] }];
      // The anchor of an object is in its figure.
      const anchors = node.children.filter(child => child.type === 'element' && isAnchor(child));
      return [...empty(name), ...anchors.flatMap(visit)];
    }
    if (properties.dataIndent !== undefined) return part(`indent ${properties.dataIndent}`, true);
    if (properties.dataMissing === 'image') return empty('img missing');
    if (properties.dataTag !== undefined) return part(`tag ${properties.dataTag}`);
    if (tagName === 'pre') return [{ name: 'pre', block: true, exact: true, children: [textOf(node)] }];
    if (tagName === 'li') return part(`li ${properties.dataBullet ?? '*'}`, true);
    if (tagName === 'ol')
      return part(`ol ${properties.type ? `${properties.type} ` : ''}${properties.start ?? 1}`, true);
    if (PLAYERS.has(tagName)) return empty(`img ${lead(properties.src ?? properties.data).replace(/#.*/, '')}`);
    if (isAnchor(node)) return empty(anchor(properties.id));
    if (tagName === 'a') {
      if (!find(node, PLAYERS)) return part(`link ${lead(properties.href)}`);
      // The image on the page may be a smaller version; its link has the original.
      const enlarge = [properties.className].flat().includes('enlarge');
      return enlarge ? empty(`img ${lead(properties.href)}`) : part('');
    }
    if (NAMED.has(tagName)) return part(tagName);
    return part(NAMED_BLOCKS.has(tagName) ? tagName : '', NAMED_BLOCKS.has(tagName) || BLOCKS.has(tagName));
  };
  return { name: '', block: true, children: visit(parser.parse(html)) };
}

/** The content of the article of a page; undefined for a page without a note. */
export function articleOf(html: string): string | undefined {
  return /<article class="note"[^>]*>(.*)<\/article>/s.exec(html)?.[1];
}

/** An anchor: an empty `span` with an id. A player is a `span` too. */
function isAnchor({ tagName, properties, children }: Element): boolean {
  return tagName === 'span' && properties.id !== undefined && children.length === 0;
}

/** Ids of the same name are told apart by a number at the end. */
export function anchor(id: unknown): string {
  return `anchor ${String(id).replace(/-\d+$/, '')}`;
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The first element with one of these names that is not generated. */
function find(node: Element, names: Set<string>): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || child.properties.dataGenerated !== undefined) continue;
    const found = names.has(child.tagName) ? child : find(child, names);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
