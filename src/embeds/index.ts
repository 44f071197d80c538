/** The room of embeds: parts of pages that other pages show, `![[Page#Section]]`. They are filled in when a page is rendered. */
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: false }).freeze();

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
const depthOf = (node: RootContent) => Number((isElement(node) && /^h([1-6])$/.exec(node.tagName)?.[1]) || 0);
const hasId = (node: RootContent | ElementContent, id: string): boolean =>
  isElement(node) && (node.properties.id === id || node.children.some(child => hasId(child, id)));

const hasFootnote = (node: RootContent | ElementContent) =>
  isElement(node) && node.properties.dataFootnoteRef !== undefined;

/** Whether it is only of use on its own page: a permalink, the footnotes at the end, a reference to one. */
const isOwn = ({ properties, children }: Element) =>
  [properties.className].flat().includes('permalink') ||
  properties.dataFootnotes !== undefined ||
  children.some(hasFootnote);

/** Removes ids, of which a page has each once, and lets links within the page lead to it from elsewhere. */
function detach(nodes: ElementContent[], href: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (isOwn(node)) return [];
    const { id, ariaDescribedBy, ...properties } = node.properties;
    const target = properties.href;
    if (typeof target === 'string' && target.startsWith('#')) properties.href = href + target;
    return [{ ...node, properties, children: detach(node.children, href) }];
  });
}

/**
 * A part of a page, to be shown on another one: what is below a heading, up to the next one of its level; the block that
 * contains an anchor; or the whole page without its title.
 *
 * @param html of the page
 * @param id of the heading or anchor; empty for the whole page
 * @param href of the page, with the base
 * @returns nothing if there is no such part
 */
export function partOf(html: string, id: string, href: string): string | undefined {
  const blocks = fromHtml(html, { fragment: true }).children;
  const from = id ? blocks.findIndex(block => hasId(block, id)) : blocks.findIndex(isElement);
  const first = blocks[from];
  if (!first) return undefined;
  const depth = depthOf(first);
  const next = (block: RootContent, index: number) => index > from && depthOf(block) > 0 && depthOf(block) <= depth;
  const end = id ? blocks.findIndex(next) : -1;
  const isHeading = id ? depth > 0 : depth === 1;
  const part = id && !isHeading ? [first] : blocks.slice(isHeading ? from + 1 : from, end < 0 ? undefined : end);
  return stringifier.stringify({ type: 'root', children: detach(part as ElementContent[], href) }).trim() || undefined;
}

/**
 * Fills the parts of other pages into a page. What is within them stays out: a part that embeds another one has a link.
 *
 * @param parts address with fragment, as in `data-embed` → its HTML
 */
export function fillEmbeds(html: string, parts: ReadonlyMap<string, string>): string {
  return html.replace(
    /(<figure class="embed" data-embed="([^"]*)">.*?<\/figcaption>)(?=<\/figure>)/g,
    (all, _, address: string) => {
      const part = parts.get(decodeEntities(address));
      return part ? `${all}<div data-generated>${part}</div>` : all;
    },
  );
}

/** Addresses are percent-encoded: only `&` and quotes are references in attributes. */
const decodeEntities = (value: string) => value.replace(/&#x26;|&amp;/g, '&').replace(/&#x22;|&quot;/g, '"');
