import type { Element, ElementContent, Properties } from 'hast';
import { models, readOpenTag } from './elements.ts';
import { resolveReferences, type Tag, type Token, tokenize } from './token.ts';

/** An opening tag, what follows it, and its closing tag (none for `<br>` and its like). */
export interface Pair {
  type: 'pair';
  open: Tag;
  properties: Properties;
  close?: Tag;
  children: Item[];
}
/** An opening tag that has found no closing one (yet). */
interface Unpaired {
  type: 'unpaired';
  open: Tag;
  properties: Properties;
}
/** A child of an element while raw HTML is being read. */
export type Item = ElementContent | Pair | Unpaired;

const listDirective = /^<!-- list(?: type="([aA])")?(?: start="(\d{1,18})")? -->$/;
/** Within so many open tags, more are text: what comes after reads the tree by recursion. */
const deepest = 64;

/** Is it white space between blocks? */
export const isBlank = (item: { type: string; value?: unknown }) =>
  item.type === 'text' && typeof item.value === 'string' && item.value.trim() === '';

/** Gives the list that follows a `<!-- list type="a" start="7" -->` its letters and its start; `false` if there is none. */
function directList(source: string, following: Element | undefined): boolean {
  const match = listDirective.exec(source);
  if (!match || following?.tagName !== 'ol') return false;
  const [, type, start] = match;
  if (type) following.properties.type = type;
  if (start) following.properties.start = start;
  return true;
}

/**
 * Reads the raw HTML among the children of an element: finds for each opening tag its closing tag, among the same
 * children. Tags that are not known or not closed, and comments in the dialect, become text.
 *
 * @param children hast, with `raw` nodes
 * @param plainMarkdown did people write the page in Markdown?
 */
export function pair(children: ElementContent[], plainMarkdown: boolean): Item[] {
  const items: Item[] = [];
  const opened: number[] = [];
  const openNames = new Map<string, number>();
  const count = (name: string, by: number) => openNames.set(name, (openNames.get(name) ?? 0) + by);
  const show = (value: string) => void items.push({ type: 'text', value });

  function close(tag: Tag): void {
    if (!openNames.get(tag.name)) show(tag.source);
    else pairUp(tag);
  }

  function pairUp(tag: Tag): void {
    for (let index = opened.pop(); index !== undefined; index = opened.pop()) {
      const opening = items[index] as Unpaired;
      count(opening.open.name, -1);
      if (opening.open.name !== tag.name) continue;
      items.push({ ...opening, type: 'pair', close: tag, children: items.splice(index).slice(1) });
      return;
    }
  }

  function open(tag: Tag): void {
    const properties = readOpenTag(tag, plainMarkdown);
    if (!properties || opened.length >= deepest) {
      show(tag.source);
    } else if (models.get(tag.name)?.content === 'nothing') {
      items.push({ type: 'pair', open: tag, properties, children: [] });
    } else {
      opened.push(items.length);
      count(tag.name, 1);
      items.push({ type: 'unpaired', open: tag, properties });
    }
  }

  function read(token: Token, following: Element | undefined): void {
    const { source } = token;
    if ('name' in token) {
      if (token.type === 'open') open(token);
      else close(token);
    } else if (token.type === 'text') {
      show(plainMarkdown ? resolveReferences(source) : source);
    } else if (source !== '<!---->' && !directList(source, following) && !plainMarkdown) {
      show(source);
    }
  }

  for (const [index, child] of children.entries()) {
    const previous = children[index - 1];
    if (child.type === 'raw') for (const token of tokenize(child.value)) read(token, nextElement(children, index));
    else if (!(previous?.type === 'raw' && isBlank(child) && listDirective.test(previous.value))) items.push(child);
  }
  return items;
}

/** The element after `index`, when nothing but white space lies between. */
function nextElement(children: ElementContent[], index: number): Element | undefined {
  const next = children.slice(index + 1, index + 3).find(child => !isBlank(child));
  return next?.type === 'element' ? next : undefined;
}
