import { type InlineOptions, parseInline } from './inline.ts';
import type { Line } from './line.ts';
import type { Source } from './source.ts';
import { Span } from './span.ts';
import type { Checkbox, List, ListItem } from './tree.ts';

const bulletPattern = /^(?:[*•]|\[[ *x><]\]|\p{Nd}+\.|[a-zA-Z]\.)[ \t]+/u;

const checkboxes: Record<string, Checkbox> = {
  '[ ]': 'unchecked-box',
  '[*]': 'checked-box',
  '[x]': 'xchecked-box',
  '[>]': 'migrated-box',
  '[<]': 'transmigrated-box',
};

/** The bullet of a line, with the white space after it; empty if it has none. */
export function bulletOf(line: Line): string {
  return bulletPattern.exec(line.text)?.[0] ?? '';
}

/**
 * Parses consecutive lines with bullets. More tabs open a sub-list, fewer close it, even if no list had that depth.
 * Bulleted and numbered items at one level are two lists; but after a sub-list, an item of the other kind joins the
 * list above it, as in Zim.
 *
 *     * one
 *     	[*] done, below one
 *     1. the start of a numbered list
 *
 * @param lines none has fewer tabs than the first
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
    } else if (current.list.start === undefined ? number !== undefined : mark === '*' || mark in checkboxes) {
      stack.pop();
      open(line, number);
    }
    const item: ListItem = {
      type: 'listItem',
      bullet: mark,
      ...(top()?.list.start === undefined && checkboxes[mark] && { checkbox: checkboxes[mark] }),
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
