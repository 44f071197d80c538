import type { ElementContent } from 'hast';
import { fill } from '../../i18n/index.ts';
import { isBlank } from '../raw/match-tags.ts';
import { type Finish, h } from './context.ts';

/** A table scrolls by itself where it is too wide, and can then be reached with the keyboard. */
export const table: Finish = (element, context) => {
  context.tables += 1;
  const ariaLabel = fill(context.labels.table, { number: context.tables });
  element.children = withBodies(element.children);
  return [h('section', { className: ['table'], tabIndex: 0, ariaLabel }, [element])];
};

/** Rows that an author wrote right into a table stand in a body, where browsers put them anyway. */
function withBodies(children: ElementContent[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let body: ElementContent[] | undefined;
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'tr') {
      if (!body) {
        body = [];
        parts.push(h('tbody', {}, body));
      }
      body.push(child);
    } else {
      if (!isBlank(child)) body = undefined;
      (body ?? parts).push(child);
    }
  }
  return parts;
}

/** Alignment is a class, because the attribute is deprecated and a style would need a weaker CSP. */
export const cell: Finish = ({ tagName, properties }) => {
  const { align } = properties;
  delete properties.align;
  if (typeof align === 'string') properties.className = [`align-${align}`];
  if (tagName === 'th') properties.scope ??= 'col';
  return;
};
