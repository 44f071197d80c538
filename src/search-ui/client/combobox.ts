import { type Answer, Engine, type Result } from '../../search/client/engine.ts';
import { element } from '../../ui/client/element.ts';
import { Pace } from './debounce.ts';
import { addressOf, base, count, fill, words } from './labels.ts';
import { marked, opening, resultLink, trailText, withHeading } from './results.ts';

/** How long to wait for another key at first: the beginnings of a word would each fetch parts of the index. */
const FIRST_MS = 200;
const SHOWN = 6;

/**
 * Makes the search field a combobox: results below it as one types, arrow keys go through them, Enter follows the one
 * that is marked, or shows all, Esc closes.
 */
export function openCombobox(form: HTMLFormElement, field: HTMLInputElement): void {
  const said = element('p', { class: 'search-said', role: 'status' });
  const list = element('div', { role: 'listbox', id: 'Site-found', 'aria-label': words.resultList });
  const panel = element('div', { class: 'found-panel' }, said, list);
  panel.hidden = true;
  form.append(panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'Site-found',
    'aria-autocomplete': 'list',
  })) {
    field.setAttribute(name, value);
  }

  let engine: Engine | undefined = new Engine(base());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const pace = new Pace(FIRST_MS);
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const active = () => list.querySelector<HTMLElement>('[aria-selected=true]');
  const activate = (option: HTMLElement | undefined) => {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const open = (show: boolean) => {
    panel.hidden = !show;
    field.setAttribute('aria-expanded', String(show && !list.hidden));
    if (!show) activate(undefined);
  };
  const fillList = (items: HTMLElement[]) => {
    const chosen = active()?.getAttribute('href');
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    // Results of an earlier text do not end the wait for those of what has been typed since.
    list.ariaBusy = String(timer !== undefined);
    for (const [place, option] of options().entries()) {
      option.id = `Site-found-${place}`;
      option.tabIndex = -1;
      option.setAttribute('aria-selected', 'false');
    }
    panel.scrollTop = 0;
    open(true);
    // Whoever was quicker than the last results keeps what they chose.
    activate(options().find(option => option.getAttribute('href') === chosen));
  };
  const search = async () => {
    const query = field.value.trim();
    clearTimeout(timer);
    timer = undefined;
    asked++;
    const own = asked;
    // One letter of an alphabet begins too many words.
    if (/^[\w]?$/.test(query)) return open(false);
    try {
      engine ??= new Engine(base());
      await engine.ready();
      // What was typed meanwhile makes this one needless, and all that it would fetch.
      if (own !== asked) return;
      pace.begin();
      const answer = await engine.search(query);
      const results = await answer.results(0, SHOWN);
      if (own !== asked) return;
      pace.end();
      const suggestions = answer.suggestions.map(other => suggestion(other, field, search));
      const all = answer.total > results.length ? [allResults(answer)] : [];
      said.textContent = sayOf(answer, query);
      fillList([...suggestions, ...results.map(result => group(result, answer.query)), ...all]);
    } catch (error) {
      if (own !== asked) return;
      engine = undefined;
      said.textContent = words.failed;
      fillList([]);
      throw error;
    }
  };

  field.addEventListener('input', () => {
    list.ariaBusy = 'true';
    clearTimeout(timer);
    timer = setTimeout(search, pace.wait);
  });
  field.addEventListener('focus', () => field.value.trim() && search());
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      if (panel.hidden && field.value === '') field.blur();
      else if (panel.hidden) field.value = '';
      else open(false);
      event.preventDefault();
    } else if (event.key === 'Enter' && active() && !panel.hidden) {
      active()?.click();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = options();
      if (all.length === 0) return;
      event.preventDefault();
      if (panel.hidden) return open(true);
      const place = all.indexOf(active() as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
      activate(place < 0 && active() ? undefined : all.at(place % all.length));
    }
  });
  list.addEventListener('click', event => {
    if ((event.target as Element).closest('a')) open(false);
  });
  document.addEventListener('pointerdown', event => {
    if (!form.contains(event.target as Node)) open(false);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget as Node)) open(false);
  });
  if (field.value.trim()) search();
}

/** What there is to say of an answer besides its results. */
function sayOf({ query: answered, total, suggestions }: Answer, query: string): string {
  if (total === 0) return fill(words.noResults, { query });
  if (answered !== query)
    return `${fill(words.noResults, { query })} ${fill(words.showingInstead, { query: answered })}`;
  return suggestions.length > 0 ? `${count(total)}.` : count(total);
}

function suggestion(query: string, field: HTMLInputElement, search: () => void): HTMLElement {
  const option = element(
    'a',
    { role: 'option', class: 'suggestion', href: addressOf(query), 'data-search-suggestion': query },
    fill(words.didYouMean, { query }),
  );
  option.addEventListener('click', event => {
    event.preventDefault();
    event.stopPropagation();
    field.value = query;
    search();
  });
  return option;
}

const allResults = ({ query, total }: Answer): HTMLElement =>
  element('a', { role: 'option', class: 'all-results', href: addressOf(query) }, fill(words.allResults, { n: total }));

/** A page with its sections: the page is the first option of a group. */
function group(result: Result, query: string): HTMLElement {
  const first = opening(result);
  const sections = withHeading(result).map(({ id, heading, excerpt }) =>
    resultLink(
      ...([result, query, id, { role: 'option', class: 'section' } as Record<string, string>] as const),
      element('span', { class: 'heading', dir: 'auto' }, ...marked(heading)),
      element('span', { class: 'excerpt', dir: 'auto' }, ...marked(excerpt)),
    ),
  );
  const page = resultLink(
    ...([result, query, '', { role: 'option', class: 'page' } as Record<string, string>] as const),
    element('span', { class: 'title', dir: 'auto' }, result.title),
    ...(result.trail.length > 0 ? [element('span', { class: 'trail', dir: 'auto' }, trailText(result))] : []),
    ...(first?.excerpt.length ? [element('span', { class: 'excerpt', dir: 'auto' }, ...marked(first.excerpt))] : []),
  );
  return element('div', { role: 'group', 'aria-label': result.title }, page, ...sections);
}
