import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../i18n/index.ts';
import { anchorOf } from '../../zim/index.ts';
import { type DecorateContext, type Handler, isGenerated, textOf } from './context.ts';

/** Ids of the site's own elements begin with this. An anchor of Zim cannot; an id in a page's HTML could. */
const siteIds = /^site:/i;

/**
 * An id that no element of the page has yet: the given one, or with `-1`, `-2` … appended.
 *
 * @param id white space, which an id must not contain, becomes `-`; an empty one becomes `section`; `site:`, with which
 *   the ids of the site's own elements begin, becomes `note:`
 */
export function uniqueId(id: string, ids: DecorateContext['ids']): string {
  const valid = id.trim().replace(/\s/gu, '-').replace(siteIds, 'note:') || 'section';
  let unique = valid;
  let number = ids.get(valid) ?? 0;
  while (ids.has(unique)) unique = `${valid}-${++number}`;
  if (unique !== valid) ids.set(valid, number);
  ids.set(unique, 0);
  return unique;
}

/** Whether there is text in it, or a picture with an alternative text. */
function hasName(node: ElementContent): boolean {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() !== '';
  return !isGenerated(node) && (Boolean(node.properties.alt) || node.children.some(hasName));
}

/**
 * A heading gets an id and is added to the list of headings. Its permalink lies beside it, so that screen readers do not
 * read it as part of the heading.
 */
export const heading: Handler = (element, context) => {
  // The heading of the footnotes.
  if (element.properties.dataGenerated !== undefined) {
    element.properties = { ...element.properties, id: 'note:label', ...context.languages.of(context.labels.footnotes) };
    return;
  }
  const ownText = textOf(element);
  const text = ownText.replace(/\s+/g, ' ').trim();
  const id = String(element.properties.id ?? uniqueId(anchorOf(ownText), context.ids));
  element.properties.id = id;
  context.headings.push({ depth: Number(element.tagName[1]), id, text });
  if (context.inLink) return;
  const ariaLabel = fill(context.labels.permalink, { heading: text || id });
  const { lang } = context.languages.of(context.labels.permalink);
  const properties = { className: ['permalink'], href: `#${id}`, dataGenerated: true, ariaLabel, lang };
  // The permalink has no text, because text fragments that begin behind a heading include the text before them. But a
  // heading must have a name.
  if (hasName(element)) return [element, h('a', properties)];
  element.children.push(h('a', properties, '#'));
  return;
};
