import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { isExternal, safeDecodeURIComponent } from '../address/index.ts';
import { checkboxes, checkboxSigns } from '../markdown/index.ts';
import type { BookFile } from './book-files.ts';

/** What the note of a page refers to, in the book and outside. */
export interface NoteReferences {
  /**
   * @param address of a page or a file on the site, percent-encoded, with its fragment; without a path, on the same page
   * @returns where it is in the book, or else on the site; nothing if it is in neither
   */
  href(address: string): string | undefined;
  /** @returns the file of a picture, sound or video in the book; nothing if e-readers could not show it */
  media(address: string): BookFile | undefined;
}

const classesOf = ({ className }: Properties) => [className].flat();

/** Of no use in a book: links to places on the page, and the boxes of checklists, which a style sheet draws. */
const isLeftOut = ({ properties }: Element) => ['permalink', 'box'].some(name => classesOf(properties).includes(name));

/** What a player has below it, a link to its file. */
const isDownload = (node: ElementContent) => isElement(node) && node.properties.dataGenerated !== undefined;

/** For scripts and for browsers that load pictures late. */
const unused = ['tabIndex', 'loading', 'decoding', 'srcSet', 'sizes', 'dataCopy', 'preload', 'download', 'rel'];

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/**
 * The content of a note as a page of the book has it.
 *
 * @param html as the collection keeps it
 */
export function noteContent(html: string, references: NoteReferences): ElementContent[] {
  const { children } = fromHtml(html, { fragment: true }) as Root;
  return convertAll(children as ElementContent[], references);
}

const convertAll = (nodes: ElementContent[], references: NoteReferences): ElementContent[] =>
  nodes.flatMap(node => (isElement(node) ? convert(node, references) : [node]));

function convert(element: Element, references: NoteReferences): ElementContent[] {
  if (isLeftOut(element)) return [];
  const { tagName } = element;
  const properties: Properties = { ...element.properties };
  for (const name of unused) delete properties[name];
  if (tagName === 'img') return picture({ ...element, properties }, references);
  if (['video', 'audio', 'object'].includes(tagName)) return player({ ...element, properties }, references);
  const isPlayer = classesOf(properties).includes('player');
  const kept = isPlayer ? element.children.filter(child => !isDownload(child)) : element.children;
  const children = convertAll(kept, references);
  if (tagName === 'a') return link({ ...element, properties }, children, references);
  // What is folded on a screen could not be unfolded everywhere, and style sheets may not set the direction of code.
  if (tagName === 'details') properties.open = true;
  if (tagName === 'pre') properties.dir = 'ltr';
  if (tagName === 'math' && properties.title) [properties.alttext, properties.title] = [properties.title, undefined];
  const style = takeMathStyle(tagName, properties);
  const state = tagName === 'li' && checkboxes.find(state => state === properties.dataBullet);
  const box = state
    ? [h('span', { className: ['box'] }, checkboxSigns[state]), { type: 'text' as const, value: ' ' }]
    : [];
  const converted = { ...element, properties, children: [...box, ...children] };
  return [style ? { ...element, tagName: 'mstyle', properties: style, children: [converted] } : converted];
}

/** Elements that may have both attributes in MathML 3. In parts of a table, which must stay where they are, they are rare. */
const styled = new Set(['math', 'mstyle', 'mtable', 'mtr', 'mtd']);

/**
 * Takes the attributes from an element of MathML that only `mstyle` may have in MathML 3, which EPUB uses.
 *
 * @returns the properties of the `mstyle` to be put around it; undefined if it has none
 */
function takeMathStyle(tagName: string, properties: Properties): Properties | undefined {
  const { displaystyle, scriptlevel } = properties;
  if (styled.has(tagName) || (displaystyle === undefined && scriptlevel === undefined)) return undefined;
  delete properties.displaystyle;
  delete properties.scriptlevel;
  return { displaystyle, scriptlevel };
}

/** A link that leads nowhere is its text. The link around a picture, which shows it on its own, goes as well. */
function link(element: Element, children: ElementContent[], references: NoteReferences): ElementContent[] {
  const { properties } = element;
  if (classesOf(properties).includes('enlarge')) return children;
  if (typeof properties.href !== 'string') return [{ ...element, children }];
  const target = isExternal(properties.href) ? properties.href : references.href(properties.href);
  if (target !== undefined) return [{ ...element, properties: { ...properties, href: target }, children }];
  const { href: _, ...others } = properties;
  return [{ ...element, tagName: 'span', properties: others, children }];
}

function picture(element: Element, references: NoteReferences): ElementContent[] {
  const { src, alt, ...properties } = element.properties;
  const file = references.media(String(src));
  if (!file) return [named(String(src), alt, element, references)];
  return [{ ...element, properties: { ...properties, src: file.href, alt: alt ?? '' } }];
}

function player(element: Element, references: NoteReferences): ElementContent[] {
  const { src, data, ariaLabel, title } = element.properties;
  const address = String(src ?? data);
  const file = references.media(address);
  if (!file) return [named(address, ariaLabel || title, element, references)];
  return [{ ...element, properties: { ...element.properties, src: file.href }, children: [] }];
}

/** The name of a file in place of what would show it; a link, if the file is on a site. */
function named(address: string, name: unknown, { properties: { id } }: Element, references: NoteReferences): Element {
  const text = String(name || fileNameOf(address));
  const url = references.href(address);
  return url === undefined ? h('span', { id }, `[${text}]`) : h('a', { id, href: url }, text);
}

const fileNameOf = (address: string) => safeDecodeURIComponent(address.replace(/^.*\//s, ''));

/** What the note of a page contains that others refer to. */
export interface NoteParts {
  /** Addresses of the files that it shows, percent-encoded. */
  media: string[];
  /** The ids that links can lead to. */
  ids: Set<string>;
}

/** Looks through a note before its links are followed. @param html as the collection keeps it */
export function notePartsOf(html: string): NoteParts {
  const parts: NoteParts = { media: [], ids: new Set() };
  visit(fromHtml(html, { fragment: true }), 'element', ({ properties: { id, src, data } }) => {
    if (typeof id === 'string') parts.ids.add(id);
    const file = src ?? data;
    if (typeof file === 'string') parts.media.push(file);
  });
  return parts;
}

/** The names of the elements in the content of a page. */
export function elementsIn(content: ElementContent[]): Set<string> {
  const names = new Set<string>();
  visit({ type: 'root', children: content } satisfies Root, 'element', ({ tagName }) => {
    names.add(tagName);
  });
  return names;
}
