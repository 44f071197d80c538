import {
  bestPassage,
  findMatches,
  foldText,
  type Match,
  patternsOf,
  type TermPattern,
  withoutParts,
  withPresence,
} from '../../search/client/matches.ts';
import { parseQuery } from '../../search/shared/query.ts';
import { element } from '../../ui/client/element.ts';
import { isComposing } from '../../ui/client/input-method.ts';
import { loadStyles } from '../../ui/client/load-styles.ts';
import { base, labels, languages, loadLabels } from './labels.ts';
import panelStyles from './search-panel.css?url';

let clear = () => {};

/** Highlights the matches of a query in the note, until the reader presses a button or Esc. */
export function highlightMatches(query: string): void {
  clear();
  const article = document.querySelector('article.note');
  if (!article) return;
  const patterns = withoutParts(withPresence(foldText(article.textContent ?? ''), patternsOf(parseQuery(query))));
  let offset = 0;
  const matches = textNodesIn(article).flatMap(text => {
    const start = offset;
    offset += text.data.length;
    return highlightIn(text, start, patterns);
  });
  const marks = matches.map(({ mark }) => mark);
  if (marks.length === 0) return;

  const button = element('button', { type: 'button', class: 'clear-highlights', 'data-generated': '' });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isComposing(event)) clear();
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
  Promise.all([loadStyles(panelStyles, base().replace(/\/$/, '')), loadLabels()]).then(() => {
    if (!marks[0]?.isConnected) return;
    button.append(labels.clearHighlights);
    for (const [name, value] of Object.entries(languages.words)) button.setAttribute(name, value);
    document.body.append(button);
  });
  // The result has shown this passage.
  if (!location.hash) bestPassage(matches)?.mark.scrollIntoView({ block: 'center' });
}

/** The texts of the note itself, without generated elements and drawings. */
function textNodesIn(article: Element): Text[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest('[data-generated], svg, math') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** @param offset of the text in the note */
function highlightIn(text: Text, offset: number, patterns: TermPattern[]): (Match & { mark: HTMLElement })[] {
  // From the last match to the first, so that the remaining offsets stay valid.
  return findMatches(foldText(text.data), patterns)
    .reverse()
    .map(found => {
      const match = text.splitText(found.start);
      match.splitText(found.end - found.start);
      const mark = element('mark', { class: 'search-match' });
      match.replaceWith(mark);
      mark.append(match);
      return { ...found, start: offset + found.start, end: offset + found.end, mark };
    })
    .reverse();
}
