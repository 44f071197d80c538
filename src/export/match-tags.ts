import { decodeHTMLStrict } from 'entities';
import { checkboxes } from '../markdown/index.ts';
import { numberLists } from './number-lists.ts';
import { childrenOf, type Node, type Styled } from './tree.ts';

/** An opening tag of the dialect; on Markdown pages, the link to a missing page keeps its title. */
const opening = /^<(a|div|span|mark|sub|sup|strong|em|del|code)(?: ([a-z-]+)="([^"]*)")?(?: title="[^"]*")?>$/;
const closing = /^<\/([a-z]+)>$/;

interface OpenTag {
  name: string;
  attribute: string;
  value: string;
  /** Of the tag among the nodes. */
  index: number;
}

/**
 * Turns the tags of the dialect among the children of a node into nodes. Other HTML, which people wrote on a Markdown
 * page, stays as it is.
 *
 * @param parent the type of the node
 */
export function matchDialectTags(nodes: Node[], parent: Node['type']): Node[] {
  const isBlock = parent === 'root' || parent === 'listItem' || parent === 'blockquote';
  const result: Node[] = [];
  const opened: OpenTag[] = [];
  for (const node of nodes) {
    const value = node.type === 'html' ? node.value : '';
    // In text, it keeps an address from becoming a link; here, an escape does.
    if (value === '<!---->' && !isBlock) continue;
    const [, name, attribute = '', written = ''] = opening.exec(value) ?? [];
    const [, closed] = closing.exec(value) ?? [];
    if (name) opened.push({ name, attribute, value: decodeHTMLStrict(written), index: result.length });
    const found = closed ? opened.findLastIndex(tag => tag.name === closed) : -1;
    if (found < 0) {
      result.push(node);
      continue;
    }
    const tag = opened[found] as OpenTag;
    opened.length = found;
    const [start, ...children] = result.splice(tag.index);
    result.push(...(elementOf(tag, mergeTexts(children)) ?? [start as Node, ...children, node]));
  }
  if (isBlock) return numberLists(result);
  const inCell = parent === 'tableCell';
  return mergeTexts(result.map((node, index) => withDelimiters(node, result[index - 1], result[index + 1], inCell)));
}

function elementOf({ name, attribute, value }: OpenTag, children: Node[]): Node[] | undefined {
  if (name === 'a')
    return attribute === 'data-missing' ? [{ type: 'missingLink', target: value, children }] : undefined;
  if (name === 'div') {
    if (attribute !== 'data-indent') return undefined;
    return [{ type: 'indent', depth: Number(value), children: numberLists(children) }];
  }
  if (name !== 'span') return [{ type: 'styled', name: name as Styled['name'], children }];
  if (attribute === 'data-tag') return [{ type: 'tag', name: value, children }];
  if (attribute === 'id') return [{ type: 'anchor', id: value }, ...children];
  if (attribute === 'data-missing') return children.map(embedRemote);
  const state = checkboxes.find(each => attribute === 'data-bullet' && each === value);
  return state ? [{ type: 'box', state }, ...children] : children;
}

/** A picture on another server, which the site links. Who takes the notes elsewhere wants to see it. */
function embedRemote(node: Node): Node {
  if (node.type !== 'link') return node;
  const [label] = node.children;
  const alt = label?.type === 'text' && label.value !== node.url ? label.value : '';
  return { type: 'picture', url: node.url, title: null, alt };
}

/** Adjacent texts as one. */
function mergeTexts(nodes: Node[]): Node[] {
  const merged: Node[] = [];
  for (const node of nodes) {
    const previous = merged.at(-1);
    if (node.type === 'text' && previous?.type === 'text') {
      merged[merged.length - 1] = { ...previous, value: previous.value + node.value };
    } else merged.push(node);
  }
  return merged;
}

const delimited = { strong: 'strong', em: 'emphasis', del: 'delete' } as const;
const marked = new Set<Node['type']>(['strong', 'emphasis', 'delete', 'inlineCode', 'styled']);

/**
 * Writes an element with Markdown's delimiters where these surely work: by the rules of CommonMark, without another
 * delimiter beside them (https://spec.commonmark.org/0.31.2/#delimiter-run).
 */
function withDelimiters(node: Node, before: Node | undefined, after: Node | undefined, inCell: boolean): Node {
  if (node.type !== 'styled' || [before, after].some(sibling => sibling && marked.has(sibling.type))) return node;
  const [only, ...others] = node.children;
  if (node.name === 'code') {
    const isText = only?.type === 'text' && others.length === 0 && !(inCell && only.value.includes('\\|'));
    return isText ? { type: 'inlineCode', value: only.value } : node;
  }
  if (!(node.name in delimited)) return node;
  const [start, end] = [characterAt(node.children, 0), characterAt(node.children, -1)];
  const opens = !isSpace(start) && (!isMark(start) || !isLetter(characterAt(before ? [before] : [], -1)));
  const closes = !isSpace(end) && (!isMark(end) || !isLetter(characterAt(after ? [after] : [], 0)));
  if (!opens || !closes) return node;
  return { type: delimited[node.name as keyof typeof delimited], children: node.children } as Node;
}

/** The first or the last character of nodes: that of a text, `.` for markup, a space where there is nothing. */
function characterAt(nodes: Node[], index: 0 | -1): string {
  const node = nodes.at(index);
  if (!node || node.type === 'break') return ' ';
  if (node.type === 'text') return [...node.value].at(index) ?? ' ';
  return node.type === 'tag' ? characterAt(childrenOf(node), index) : '.';
}

const isSpace = (character: string) => /\s/u.test(character);
const isMark = (character: string) => /[\p{P}\p{S}]/u.test(character);
const isLetter = (character: string) => !isSpace(character) && !isMark(character);
