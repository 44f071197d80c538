import type { ElementContent } from 'hast';
import { fill } from '../../i18n/index.ts';
import { anchorOf } from '../../zim/index.ts';
import { type Context, type Finish, h, textOf } from './context.ts';

/**
 * An id that no element of the note has yet: the name itself, or else with `-1`, `-2` …
 *
 * @param name the wished-for id; white space in it, which no id may have, becomes `-`; `section` if it is empty
 */
export function uniqueId(name: string, ids: Context['ids']): string {
  const wished = name.trim().replace(/\s/gu, '-') || 'section';
  let id = wished;
  let number = ids.get(wished) ?? 0;
  while (ids.has(id)) id = `${wished}-${++number}`;
  if (id !== wished) ids.set(wished, number);
  ids.set(id, 0);
  return id;
}

/** A heading gets its id, an entry in the list of headings, and a link to itself. */
export const heading: Finish = (element, context) => {
  if (element.properties.dataGenerated !== undefined) {
    element.properties.id = 'note:label';
    return;
  }
  const written = textOf(element);
  const text = written.replace(/\s+/g, ' ').trim();
  const id = String(element.properties.id ?? uniqueId(anchorOf(written), context.ids));
  element.properties.id = id;
  context.headings.push({ depth: Number(element.tagName[1]), id, text });
  const ariaLabel = fill(context.labels.permalink, { heading: text || id });
  // Without a text of its own: links to words behind a heading have in them what stands before. No heading is empty.
  const shown: ElementContent[] = text ? [] : [{ type: 'text', value: '#' }];
  element.children.push(h('a', { className: ['permalink'], href: `#${id}`, dataGenerated: true, ariaLabel }, shown));
  return;
};
