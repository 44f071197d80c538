import type { Result, SearchResults } from '../../search/client/engine.ts';
import type { SectionMatch, Segment } from '../../search/client/page-match.ts';
import { element } from '../../ui/client/element.ts';
import { pageHref } from '../../ui/client/page-links.ts';
import { base, labels } from './labels.ts';
import { rememberQuery } from './remember-query.ts';

/** Nodes for a text, with its matches in `<mark>`. Words that were not typed, but mean nearly the same, look otherwise. */
export const withMarks = (segments: Segment[]): (Node | string)[] =>
  segments.map(({ text, isMatch, isRelated }) =>
    isMatch ? element('mark', isRelated ? { class: 'related' } : {}, text) : text,
  );

/** Words that a result shows because they mean nearly the same as one that was typed. */
const relatedIn = ({ markedTitle, sections }: Result): string[] =>
  [...markedTitle, ...sections.flatMap(({ heading, excerpt }) => [...heading, ...excerpt])]
    .filter(({ isRelated }) => isRelated)
    .map(({ text }) => text.toLowerCase());

/** A link to a result, or to a section of it, that highlights on the page it opens what the result shows. */
export function resultLink(
  result: Result,
  query: string,
  id: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const href =
    pageHref(base().replace(/\/$/, ''), encodeURI(result.address)) + (id ? `#${encodeURIComponent(id)}` : '');
  const link = element('a', { href, ...attributes }, ...children);
  const shown = [...new Set([query, ...relatedIn(result)])].join(' ');
  const onClick = (event: MouseEvent) => handOver(link, shown, event);
  link.addEventListener('click', onClick);
  link.addEventListener('auxclick', onClick);
  return link;
}

/** Hands the query over to the page that a link opens. A link to the current page loads none, so it highlights here. */
function handOver(link: HTMLAnchorElement, query: string, { button, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const inNewTab = button === 1 || ctrlKey || metaKey || shiftKey;
  if (inNewTab || link.pathname !== location.pathname) rememberQuery(link, query, inNewTab);
  else import('./highlight.ts').then(({ highlightMatches }) => highlightMatches(query));
}

/** The match before the first heading, if it is the best. */
export const leadMatch = ({ sections }: Result): SectionMatch | undefined =>
  sections[0]?.id === '' ? sections[0] : undefined;

/** The matches in sections with a heading. */
export const sectionMatches = ({ sections }: Result): SectionMatch[] => sections.filter(({ id }) => id !== '');

/**
 * Sets the first result that has only some of the words apart from those that have all of them, by a line above it.
 *
 * @param index of the result
 */
export function setApart(item: HTMLElement, index: number, { complete }: Pick<SearchResults, 'complete'>): HTMLElement {
  if (index === complete && complete > 0) item.dataset.someWords = labels.someWords;
  return item;
}
