import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../i18n/index.ts';
import { isBlank } from '../../raw-html/match-tags.ts';
import { keepHyphenated } from './code.ts';
import type { Handler } from './context.ts';

/** A table that is too wide scrolls on its own, and keyboards can reach it. */
export const table: Handler = (element, { labels, languages, before }) => {
  before.tables += 1;
  const ariaLabel = fill(labels.table, { number: before.tables });
  element.children = withBodies(element.children);
  if (languages.notes.lang !== undefined) element.properties.lang = languages.notes.lang;
  return [
    h('section', { className: ['table'], tabIndex: 0, ariaLabel, lang: languages.of(labels.table).lang }, [element]),
  ];
};

/** Wraps rows directly in a table into a `tbody`, as browsers do. */
function withBodies(children: ElementContent[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let rows: ElementContent[] | undefined;
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'tr') {
      if (!rows) {
        const body = h('tbody');
        rows = body.children;
        parts.push(body);
      }
      rows.push(child);
    } else {
      if (!isBlank(child)) rows = undefined;
      (rows ?? parts).push(child);
    }
  }
  return parts;
}

/** Alignment becomes a class: the attribute is obsolete, and a style would weaken the content security policy. */
export const cell: Handler = element => {
  const { tagName, properties } = element;
  const { align } = properties;
  keepHyphenated(element);
  delete properties.align;
  if (typeof align === 'string') properties.className = [`align-${align}`];
  if (tagName === 'th') properties.scope ??= 'col';
  return;
};
