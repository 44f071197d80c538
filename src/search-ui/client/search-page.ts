import { type Answer, Engine, type Result } from '../../search/client/engine.ts';
import { element } from '../../ui/client/element.ts';
import { Pace } from './debounce.ts';
import { showFacets } from './facets.ts';
import { addressOf, base, count, fill, words } from './labels.ts';
import { marked, opening, resultLink, trailText, withHeading } from './results.ts';

/** How long to wait for another key at first. */
const FIRST_MS = 90;
/** The ways to narrow a search come when the results are to be seen and no key follows. */
const FACETS_MS = 150;
const AT_ONCE = 10;

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const form = byId<HTMLFormElement>('Site-search');
const field = form.querySelector('input') as HTMLInputElement;
const list = document.querySelector('[data-search-results]') as HTMLOListElement;
const said = byId('Site-search-said');
const more = byId<HTMLButtonElement>('Site-more-results');
const facets = byId('Site-facets');
const filters = facets.querySelector('details') as HTMLDetailsElement;
filters.open = matchMedia('(min-width: 80rem)').matches;
let engine: Engine | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;
const pace = new Pace(FIRST_MS);

async function search(): Promise<void> {
  const query = field.value.trim();
  asked++;
  const own = asked;
  list.dataset.state = 'loading';
  try {
    engine ??= new Engine(base());
    await engine.ready();
    // What was typed meanwhile makes this one needless, and all that it would fetch.
    if (own !== asked) return;
    pace.begin();
    const answer = await engine.search(query);
    const results = await answer.results(0, AT_ONCE);
    if (own !== asked) return;
    list.replaceChildren(...results.map(result => item(result, answer.query)));
    said.replaceChildren(...sayOf(answer, query));
    offerMore(answer, own);
    list.dataset.state = 'done';
    pace.end();
    offerFacets(engine, answer, own);
  } catch (error) {
    if (own !== asked) return;
    engine = undefined;
    list.replaceChildren();
    said.textContent = words.failed;
    list.dataset.state = 'done';
    throw error;
  }
}

/** What there is to say of an answer: how many results, or what may have been meant. */
function sayOf({ query: answered, total, suggestions }: Answer, query: string): (Node | string)[] {
  if (query === '') return [];
  const [before = '', after = ''] = words.didYouMean.split('{query}');
  const links = suggestions.flatMap((other, place) => {
    const link = element('a', { href: addressOf(other), 'data-search-suggestion': other }, other);
    return [place === 0 ? ` ${before}` : ', ', link, place === suggestions.length - 1 ? after : ''];
  });
  if (total === 0) return [fill(words.noResults, { query }), ...links];
  if (answered === query) return [count(total), ...links];
  return [fill(words.noResults, { query }), ...links, ' ', fill(words.showingInstead, { query: answered })];
}

function item(result: Result, query: string): HTMLElement {
  const first = opening(result);
  const sections = withHeading(result).map(({ id, heading, excerpt }) =>
    element(
      'li',
      {},
      resultLink(result, query, id, { dir: 'auto' }, ...marked(heading)),
      element('p', { class: 'excerpt', dir: 'auto' }, ...marked(excerpt)),
    ),
  );
  return element(
    'li',
    { 'data-page': result.name },
    element('h2', {}, resultLink(result, query, '', { dir: 'auto' }, result.title)),
    ...(result.trail.length > 0 ? [element('p', { class: 'trail', dir: 'auto' }, trailText(result))] : []),
    ...(first?.excerpt.length ? [element('p', { class: 'excerpt', dir: 'auto' }, ...marked(first.excerpt))] : []),
    ...(sections.length > 0 ? [element('ul', {}, ...sections)] : []),
  );
}

function offerMore(answer: Answer, own: number): void {
  more.hidden = list.children.length >= answer.total;
  more.onclick = async () => {
    const shown = list.children.length;
    const results = await answer.results(shown, shown + AT_ONCE);
    if (own !== asked) return;
    list.append(...results.map(result => item(result, answer.query)));
    list.children[shown]?.querySelector('a')?.focus();
    more.hidden = list.children.length >= answer.total;
  };
}

/** Where there is room beside the results the filters are open; else they are fetched when somebody opens them. */
function offerFacets(engine: Engine, answer: Answer, own: number): void {
  const place = facets.querySelector('div') as HTMLElement;
  const isCurrent = () => own === asked;
  const show = () => isCurrent() && filters.open && showFacets(place, engine, answer, isCurrent);
  facets.hidden = answer.total === 0;
  filters.ontoggle = show;
  setTimeout(show, FACETS_MS);
}

const query = () => new URLSearchParams(location.search).get('q') ?? '';
const keep = () =>
  history.replaceState(null, '', field.value.trim() ? addressOf(field.value.trim()) : location.pathname);

field.addEventListener('input', () => {
  list.dataset.state = 'loading';
  clearTimeout(timer);
  timer = setTimeout(() => {
    keep();
    search();
  }, pace.wait);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(timer);
  keep();
  search();
});
addEventListener('popstate', () => {
  field.value = query();
  search();
});
field.value = query();
if (field.value) search();
else {
  list.dataset.state = 'done';
  field.focus();
}
