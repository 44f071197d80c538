import { type InlineOptions, parseInline } from './inline.ts';
import type { Line } from './line.ts';
import type { Source } from './source.ts';
import { Span } from './span.ts';
import type { Checkbox, List, ListItem } from './tree.ts';

const BULLET = /^(?:[*•]|\[[ *x><]\]|\p{Nd}+\.|[a-zA-Z]\.)[ \t]+/u;

const CHECKBOXES: Record<string, Checkbox> = {
  '[ ]': 'unchecked-box',
  '[*]': 'checked-box',
  '[x]': 'xchecked-box',
  '[>]': 'migrated-box',
  '[<]': 'transmigrated-box',
};

/** The bullet that a line begins with behind its tabs, and the white space behind it; empty where there is none. */
export function bulletOf(line: Line): string {
  return BULLET.exec(line.text)?.[0] ?? '';
}

/**
 * Reads consecutive lines that begin with a bullet. Deeper tabs open a sub-list; a line with fewer tabs closes it, even
 * where its depth was never opened. Bulleted and numbered items at one level are two lists, unless a sub-list stands
 * between them: then the item joins the list that it returns to, as in Zim.
 *
 *     * one
 *     	[*] done, below one
 *     1. the start of a numbered list
 *
 * @param lines the first sets the indent; all others have at least as many tabs
 */
export function parseList(source: Source, lines: Line[], options: InlineOptions): List[] {
  const base = lines[0]?.indent ?? 0;
  const lists: List[] = [];
  const stack: { list: List; indent: number }[] = [];
  const top = () => stack.at(-1);

  const open = (line: Line, number: string | undefined) => {
    const list: List = {
      type: 'list',
      indent: stack.length === 0 ? base : 0,
      ...(number !== undefined && { start: number }),
      children: [],
      position: source.position(line.start, line.end),
    };
    const parent = top()?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else lists.push(list);
    stack.push({ list, indent: line.indent });
  };

  for (const line of lines) {
    const bullet = bulletOf(line);
    const mark = bullet.trimEnd();
    const number = /^(?:\p{Nd}+|[a-zA-Z])\.$/u.test(mark) ? mark.slice(0, -1) : undefined;
    const current = top();
    const below = stack.at(-2);
    if (!current || line.indent > current.indent) {
      open(line, number);
    } else if (below && line.indent <= below.indent) {
      while (stack.length > 1 && line.indent <= (stack.at(-2)?.indent ?? -1)) stack.pop();
    } else if (current.list.start === undefined ? number !== undefined : mark === '*' || mark in CHECKBOXES) {
      stack.pop();
      open(line, number);
    }
    const item: ListItem = {
      type: 'listItem',
      bullet: mark,
      ...(top()?.list.start === undefined && CHECKBOXES[mark] && { checkbox: CHECKBOXES[mark] }),
      children: [],
      position: source.position(line.from, line.end),
    };
    const text = line.text.slice(bullet.length);
    if (text) {
      item.children = parseInline(Span.of(source, [{ text, from: line.from + bullet.length }]), options);
    }
    top()?.list.children.push(item);
    for (const { list } of stack) {
      const end = source.point(line.end);
      list.position.end = end;
      if (list.children.at(-1)) (list.children.at(-1) as ListItem).position.end = end;
    }
  }
  return lists;
}
