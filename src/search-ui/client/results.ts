import type { Result } from '../../search/client/engine.ts';
import type { Piece, SectionMatch } from '../../search/client/page-match.ts';
import { element } from '../../ui/client/element.ts';
import { rememberQuery } from './highlight-handover.ts';
import { base } from './labels.ts';

/** A text with what was looked for in marks. */
export const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** A link to a result, or to a section of it, which takes along what was looked for. */
export function resultLink(
  { address }: Result,
  query: string,
  id: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const href = encodeURI(base().replace(/\/$/, '') + address) + (id ? `#${encodeURIComponent(id)}` : '');
  const link = element('a', { href, ...attributes }, ...children);
  const onClick = (event: MouseEvent) => follow(link, query, event);
  link.addEventListener('click', onClick);
  link.addEventListener('auxclick', onClick);
  return link;
}

/** Where the page already is, no page is loaded that could mark the words. */
function follow(link: HTMLAnchorElement, query: string, { button, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  const elsewhere = button === 1 || ctrlKey || metaKey || shiftKey;
  if (elsewhere || link.pathname !== location.pathname) rememberQuery(link, query, elsewhere);
  else import('./highlight.ts').then(({ highlightTerms }) => highlightTerms(query));
}

/** The excerpt of what stands before any heading, if that matches best or nothing else does. */
export const opening = ({ sections }: Result): SectionMatch | undefined =>
  sections[0]?.id === '' ? sections[0] : undefined;

/** The sections of a result that have a heading to lead to. */
export const withHeading = ({ sections }: Result): SectionMatch[] => sections.filter(({ id }) => id !== '');

/** Where a page is: the titles of the places above it. */
export const trailText = ({ trail }: Result): string => trail.join(' › ');
