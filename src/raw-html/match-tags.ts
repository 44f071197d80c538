import { decodeHTMLStrict } from 'entities';
import type { Element, ElementContent, Properties } from 'hast';
import { MAX_TAG_DEPTH, models } from '../markdown/index.ts';
import { readOpenTag } from './read-tag.ts';
import { type TagToken, type Token, tokenizeHtml } from './token.ts';

/** An element in raw HTML: its tags (void elements such as `<br>` have no closing one), and the nodes between them. */
export interface RawElement {
  type: 'rawElement';
  open: TagToken;
  properties: Properties;
  close?: TagToken;
  children: RawNode[];
}
/** An opening tag without a closing one. */
interface UnmatchedTag {
  type: 'unmatchedTag';
  open: TagToken;
  properties: Properties;
}
/** A child of an element while raw HTML is being read. */
export type RawNode = ElementContent | RawElement | UnmatchedTag;

/** Elements that HTML no longer has, but people still write, and those that they are shown as. */
const obsolete = new Map(Object.entries({ font: 'span', big: 'span', tt: 'code', strike: 's', center: 'div' }));

const listDirective = /^<!-- list(?: type="([aA])")?(?: start="(\d{1,18})")? -->$/;

/** Whether it is a text of white space only. */
export const isBlank = (node: { type: string; value?: unknown }) =>
  node.type === 'text' && typeof node.value === 'string' && node.value.trim() === '';

/** Applies `<!-- list type="a" start="7" -->` to the list after it. @returns whether it is such a comment before a list */
function applyListDirective(source: string, following: Element | undefined): boolean {
  const match = listDirective.exec(source);
  if (!match || following?.tagName !== 'ol') return false;
  const [, type, start] = match;
  if (type) following.properties.type = type;
  if (start) following.properties.start = start;
  return true;
}

/**
 * Reads the raw HTML among the children of an element, and matches opening and closing tags among them. Unknown tags,
 * and comments in the dialect, become text.
 *
 * @param children hast with `raw` nodes
 * @param plainMarkdown whether people wrote the page in Markdown
 */
export function matchTags(children: ElementContent[], plainMarkdown: boolean): RawNode[] {
  const nodes: RawNode[] = [];
  const opened: number[] = [];
  const openNames = new Map<string, number>();
  const count = (name: string, by: number) => openNames.set(name, (openNames.get(name) ?? 0) + by);
  const show = (value: string) => void nodes.push({ type: 'text', value });

  function close(tag: TagToken): void {
    if (!openNames.get(tag.name)) show(tag.source);
    else closeElement(tag);
  }

  function closeElement(tag: TagToken): void {
    for (let index = opened.pop(); index !== undefined; index = opened.pop()) {
      const opening = nodes[index] as UnmatchedTag;
      count(opening.open.name, -1);
      if (opening.open.name !== tag.name) continue;
      nodes.push({ ...opening, type: 'rawElement', close: tag, children: nodes.splice(index).slice(1) });
      return;
    }
  }

  function open(tag: TagToken): void {
    const properties = readOpenTag(tag, plainMarkdown);
    if (!properties || opened.length >= MAX_TAG_DEPTH) {
      show(tag.source);
    } else if (models.get(tag.name)?.content === 'nothing') {
      nodes.push({ type: 'rawElement', open: tag, properties, children: [] });
    } else {
      opened.push(nodes.length);
      count(tag.name, 1);
      nodes.push({ type: 'unmatchedTag', open: tag, properties });
    }
  }

  function read(token: Token, following: Element | undefined): void {
    const { source } = token;
    if ('name' in token) {
      if (plainMarkdown) token.name = obsolete.get(token.name) ?? token.name;
      if (token.type === 'open') open(token);
      else close(token);
    } else if (token.type === 'text') {
      show(plainMarkdown ? decodeHTMLStrict(source) : source);
    } else if (source !== '<!---->' && !applyListDirective(source, following) && !plainMarkdown) {
      show(source);
    }
  }

  for (const [index, child] of children.entries()) {
    const previous = children[index - 1];
    if (child.type === 'raw') for (const token of tokenizeHtml(child.value)) read(token, nextElement(children, index));
    else if (!(previous?.type === 'raw' && isBlank(child) && listDirective.test(previous.value))) nodes.push(child);
  }
  return nodes;
}

/** The element after an index, if nothing but white space is between. */
function nextElement(children: ElementContent[], index: number): Element | undefined {
  const next = children.slice(index + 1, index + 3).find(child => !isBlank(child));
  return next?.type === 'element' ? next : undefined;
}
