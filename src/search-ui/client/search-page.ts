import { Engine, type Order, type Result, type SearchResults } from '../../search/client/engine.ts';
import { loadFirstFiles } from '../../search/client/first-files.ts';
import type { Manifest } from '../../search/shared/manifest.ts';
import { element } from '../../ui/client/element.ts';
import { onTextChange } from '../../ui/client/input-method.ts';
import { AdaptiveDebounce } from './debounce.ts';
import { showFacets } from './facets.ts';
import { base, fill, labels, loadLabels, resultCount, searchUrl, showFailure } from './labels.ts';
import { LateCompletion } from './late-completion.ts';
import { Latest } from './latest.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { leadMatch, resultLink, sectionMatches, setApart, withMarks } from './results.ts';

/** Delay before the first search. */
const INITIAL_DELAY_MS = 90;
/** Delay between the results and the filters, so that results are painted first and a further key cancels the filters. */
const FACETS_DELAY_MS = 150;
/** Results that are loaded at a time. */
const PAGE_SIZE = 10;

/** The title of the page without a query. */
const pageTitle = document.title;
const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const form = byId<HTMLFormElement>('site:search');
const field = form.querySelector('input') as HTMLInputElement;
const list = document.querySelector('[data-search-results]') as HTMLOListElement;
const status = byId('site:search-status');
const moreButton = byId<HTMLButtonElement>('site:more-results');
const facets = byId('site:facets');
const facetDetails = facets.querySelector('details') as HTMLDetailsElement;
// As wide as in search-page.css.
facetDetails.open = matchMedia('(min-width: 80rem)').matches;
let engine: Engine | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const completion = new LateCompletion(field, () => onType());
const latest = new Latest();
const debounce = new AdaptiveDebounce(INITIAL_DELAY_MS);

/** What an entry of the browser's history keeps of the list of results, so that it is the same after going back. */
interface ListState {
  /** Number of results. */
  shown: number;
  /** Scroll position, in CSS pixels. */
  y: number;
}

/** @param state of the list when the reader left it */
async function search(state?: ListState): Promise<void> {
  const query = field.value.trim();
  document.title = query ? `${query} · ${pageTitle}` : pageTitle;
  byId('site:search-start').hidden = query !== '';
  if (query === '') showRecentSearches();
  const isCurrent = latest.begin();
  list.dataset.state = 'loading';
  try {
    engine ??= new Engine(base());
    await loadLabels();
    await engine.ready();
    // The reader went on typing while the index was loaded.
    if (!isCurrent()) return;
    debounce.start();
    const { lists: files } = await engine.lists.manifest;
    const show = async (some: SearchResults, isWanted = isCurrent) => {
      const results = await some.load(0, Math.max(PAGE_SIZE, state?.shown ?? 0));
      if (!isWanted()) return;
      updateOrder(files, some, query);
      // With the first results, which would move otherwise.
      facets.hidden = some.total === 0;
      list.replaceChildren(...itemsOf(results, 0, some));
      status.replaceChildren(...statusOf(some, query));
      updateMoreButton(some, isCurrent);
    };
    let isAnswered = false;
    const first = await engine.search(query, orderOfUrl(), early => show(early, () => isCurrent() && !isAnswered));
    isAnswered = true;
    await show(first);
    const found = await first.fillUp();
    if (found.total > first.total) await show(found);
    if (!isCurrent()) return;
    list.dataset.state = 'done';
    if (state) scrollTo({ top: state.y, behavior: 'instant' });
    debounce.end();
    updateFacets(engine, found, isCurrent);
    completion.follow(engine.lists, isCurrent);
    const suggestions = await found.suggest();
    if (isCurrent() && suggestions.length > 0) status.replaceChildren(...statusOf({ ...found, suggestions }, query));
  } catch (error) {
    if (!isCurrent()) return;
    engine = undefined;
    list.replaceChildren();
    showFailure(status);
    list.dataset.state = 'done';
    throw error;
  }
}

/** Shows what the reader has searched for, as long as the field is empty. */
function showRecentSearches(): void {
  const section = byId('site:recent-searches');
  const searches = recentSearches();
  section.hidden = searches.length === 0;
  const items = searches.map(query => element('li', {}, element('a', { href: searchUrl(query), dir: 'auto' }, query)));
  section.querySelector('ul')?.replaceChildren(...items);
  (section.querySelector('button') as HTMLButtonElement).onclick = () => {
    forgetSearches();
    showRecentSearches();
    field.focus();
  };
}

/** The line above the results: their number, or that a correction was searched for, and links to suggestions. */
function statusOf({ query: answered, total, complete, suggestions }: SearchResults, query: string): (Node | string)[] {
  if (query === '') return [];
  const [before = '', after = ''] = labels.didYouMean.split('{query}');
  const links = suggestions.flatMap((suggestion, index) => {
    const attributes = { href: searchUrl(suggestion), 'data-search-suggestion': suggestion };
    const link = element('a', attributes, suggestion);
    return [index === 0 ? ` ${before}` : ', ', link, index === suggestions.length - 1 ? after : ''];
  });
  if (total === 0) return [fill(labels.noResults, { query }), ...links];
  if (complete === 0) return [labels.someWords, ...links];
  if (answered === query) return [resultCount(complete), ...links];
  return [fill(labels.noResults, { query }), ...links, ' ', fill(labels.showingInstead, { query: answered })];
}

const itemsOf = (results: Result[], from: number, found: SearchResults): HTMLElement[] =>
  results.map((result, index) => setApart(resultItem(result, found.highlight), from + index, found));

function resultItem(result: Result, query: string): HTMLElement {
  const { name, markedTitle, path } = result;
  const excerpt = leadMatch(result)?.excerpt ?? [];
  const sections = sectionMatches(result).map(section =>
    element(
      'li',
      {},
      resultLink(result, query, section.id, { dir: 'auto' }, ...withMarks(section.heading)),
      element('p', { class: 'excerpt', dir: 'auto' }, ...withMarks(section.excerpt)),
    ),
  );
  return element(
    'li',
    { 'data-page': name },
    element('h2', {}, resultLink(result, query, '', { dir: 'auto' }, ...withMarks(markedTitle))),
    ...(path ? [element('p', { class: 'path', dir: 'auto' }, path)] : []),
    ...(excerpt.length > 0 ? [element('p', { class: 'excerpt', dir: 'auto' }, ...withMarks(excerpt))] : []),
    ...(sections.length > 0 ? [element('ul', {}, ...sections)] : []),
  );
}

function updateMoreButton(found: SearchResults, isCurrent: () => boolean): void {
  moreButton.hidden = list.children.length >= found.total;
  moreButton.onclick = async () => {
    const shown = list.children.length;
    const results = await found.load(shown, shown + PAGE_SIZE);
    if (!isCurrent()) return;
    list.append(...itemsOf(results, shown, found));
    list.children[shown]?.querySelector('a')?.focus();
    moreButton.hidden = list.children.length >= found.total;
  };
}

/** Links that sort the results, if there is something to sort. */
function updateOrder(files: Manifest['lists'], { complete }: SearchResults, query: string): void {
  const nav = byId('site:search-order');
  const isDated = (order: Order) => order === 'relevance' || files[order].length > 0;
  const current = orderOfUrl();
  for (const link of nav.querySelectorAll<HTMLAnchorElement>('a')) {
    const order = link.dataset.order as Order;
    link.href = searchUrl(query, order);
    link.hidden = !isDated(order);
    link.ariaCurrent = order === current ? 'true' : null;
  }
  nav.hidden = complete < 2 || query === '' || !(isDated('changed') || isDated('created'));
}

/** On wide screens, the filters are open. On others, they are loaded when the reader opens them. */
function updateFacets(engine: Engine, found: SearchResults, isCurrent: () => boolean): void {
  const container = facets.querySelector('div') as HTMLElement;
  const show = () => isCurrent() && facetDetails.open && showFacets(container, engine, found, orderOfUrl(), isCurrent);
  facetDetails.ontoggle = show;
  setTimeout(show, FACETS_DELAY_MS);
}

const orderOfUrl = (): Order => {
  const sort = new URLSearchParams(location.search).get('sort');
  return sort === 'changed' || sort === 'created' ? sort : 'relevance';
};
const queryOfUrl = () => new URLSearchParams(location.search).get('q') ?? '';
const urlOfField = () => (field.value.trim() ? searchUrl(field.value.trim(), orderOfUrl()) : location.pathname);
const listState = (): ListState => ({ shown: list.children.length, y: scrollY });
/** The state that this page has stored; others on the same host may have stored anything. */
const storedState = (): ListState | undefined => {
  const { shown, y } = (history.state ?? {}) as Partial<ListState>;
  return typeof shown === 'number' && typeof y === 'number' ? { shown, y } : undefined;
};
/** Adds an entry to the history, for the query in the field. */
function pushQuery(): void {
  history.replaceState(listState(), '');
  history.pushState(null, '', urlOfField());
}
/** The query of the last entry in the history that the reader has asked for with Enter or by opening the page. */
let submitted = queryOfUrl();

function onType(): void {
  list.dataset.state = 'loading';
  clearTimeout(timer);
  timer = setTimeout(() => {
    // While the reader types, there is one entry for the query that becomes of it.
    if (queryOfUrl() === submitted && submitted !== '') pushQuery();
    else history.replaceState(null, '', urlOfField());
    search();
  }, debounce.delay);
}
onTextChange(field, onType);
form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(timer);
  if (field.value.trim() !== queryOfUrl()) pushQuery();
  submitted = field.value.trim();
  rememberSearch(submitted);
  search();
});
list.addEventListener('click', event => {
  if ((event.target as Element).closest('a')) rememberSearch(field.value);
});
// The list must be there again before its scroll position is.
history.scrollRestoration = 'manual';
addEventListener('pagehide', () => history.replaceState(listState(), ''));
addEventListener('popstate', () => {
  field.value = submitted = queryOfUrl();
  search(storedState());
});
field.value = queryOfUrl();
loadFirstFiles(base(), 'wasm' in form.dataset);
if (field.value) {
  rememberSearch(field.value);
  search(storedState());
} else {
  showRecentSearches();
  list.dataset.state = 'done';
  field.focus();
}
