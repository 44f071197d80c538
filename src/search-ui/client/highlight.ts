import { findMatches, foldText, type Needle, needlesIn, needlesOf } from '../../search/client/matches.ts';
import { parseQuery } from '../../search/shared/query.ts';
import { element } from '../../ui/client/element.ts';
import { words } from './labels.ts';

let clear = () => {};

/** Marks in the note what was looked for, and offers to take the marks away: with a button, or with Esc. */
export function highlightTerms(query: string): void {
  clear();
  const article = document.querySelector('article.note');
  if (!article) return;
  const needles = needlesIn(foldText(article.textContent ?? ''), needlesOf(parseQuery(query)));
  const marks = textsIn(article).flatMap(text => markText(text, needles));
  if (marks.length === 0) return;

  const button = element(
    'button',
    { type: 'button', class: 'clear-marks', 'data-generated': '' },
    words.clearHighlights,
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) clear();
  };
  clear = () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    button.remove();
    document.removeEventListener('keydown', onKey);
    clear = () => {};
  };
  button.addEventListener('click', () => clear());
  document.addEventListener('keydown', onKey);
  document.body.append(button);
  if (!location.hash) marks[0]?.scrollIntoView({ block: 'center' });
}

/** The note's own texts. */
function textsIn(article: Element): Text[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('[data-generated], svg, math') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function markText(text: Text, needles: Needle[]): HTMLElement[] {
  const matches = findMatches(foldText(text.data), needles);
  // From the end, so that the places before stay what they are.
  return matches
    .reverse()
    .map(({ start, end }) => {
      const found = text.splitText(start);
      found.splitText(end - start);
      const mark = element('mark', { class: 'found' });
      found.replaceWith(mark);
      mark.append(found);
      return mark;
    })
    .reverse();
}
