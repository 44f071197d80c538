import { Engine, type SearchResults } from '../../search/client/engine.ts';
import { element } from '../../ui/client/element.ts';
import { isComposing, onTextChange } from '../../ui/client/input-method.ts';
import { loadStyles } from '../../ui/client/load-styles.ts';
import { queryOption, resultItems, statusOf, suggestionOptions } from './combobox-options.ts';
import { AdaptiveDebounce } from './debounce.ts';
import { base, labels, loadLabels, showFailure } from './labels.ts';
import { LateCompletion } from './late-completion.ts';
import { Latest } from './latest.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import panelStyles from './search-panel.css?url';

/** Delay before the first search, long enough to type a few letters: each would load other parts of the index. */
const INITIAL_DELAY_MS = 200;
const LISTBOX_ID = 'site:search-listbox';

/**
 * Sets up the search field, once its words are loaded. If they cannot be, it says so, and tries again at the next focus.
 *
 * @param hasText whether the field has a text already, which no further event will announce
 * @throws when the reader has been told that they cannot be loaded
 */
export async function loadCombobox(
  form: HTMLFormElement,
  field: HTMLInputElement,
  hasText: () => boolean,
): Promise<void> {
  form.querySelector('.search-results-panel')?.remove();
  try {
    await loadLabels();
  } catch (error) {
    const status = element('p', { class: 'search-status', role: 'status' });
    form.append(element('div', { class: 'search-results-panel' }, status));
    showFailure(status);
    loadStyles(panelStyles, base().replace(/\/$/, ''));
    field.addEventListener('focus', () => loadCombobox(form, field, hasText), { once: true });
    throw error;
  }
  setUpCombobox(form, field, hasText());
}

/**
 * Makes the search field a combobox with a panel of results below it. Arrow keys select a result, Enter opens it or, with
 * none selected, the page of all results, Esc closes the panel.
 *
 * @param hasText whether the field has a text already, which no further event will announce
 */
function setUpCombobox(form: HTMLFormElement, field: HTMLInputElement, hasText: boolean): void {
  const status = element('p', { class: 'search-status', role: 'status' });
  const listbox = element('div', { role: 'listbox', id: LISTBOX_ID, 'aria-label': labels.resultList });
  const clear = element('button', { type: 'button', class: 'clear-searches' }, labels.clearRecent);
  const panel = element('div', { class: 'search-results-panel' }, status, clear, listbox);
  panel.hidden = true;
  form.append(panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': LISTBOX_ID,
    'aria-autocomplete': 'list',
  })) {
    field.setAttribute(name, value);
  }

  const styled = loadStyles(panelStyles, base().replace(/\/$/, ''));
  let engine: Engine | undefined = new Engine(base());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const completion = new LateCompletion(field, () => search());
  const latest = new Latest();
  const debounce = new AdaptiveDebounce(INITIAL_DELAY_MS);
  const options = () => [...listbox.querySelectorAll<HTMLElement>('[role=option]')];
  const selected = () => listbox.querySelector<HTMLElement>('[aria-selected=true]');
  const select = (option: HTMLElement | undefined) => {
    selected()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen && !listbox.hidden));
    if (!isOpen) select(undefined);
  };
  const append = (items: HTMLElement[]) => {
    if (items.length === 0) return;
    listbox.append(...items);
    for (const [index, option] of options().entries()) {
      option.id = `${LISTBOX_ID}-${index}`;
      option.tabIndex = -1;
      option.ariaSelected ??= 'false';
    }
  };
  /** Where it has been scrolled: to ask the panel, or to scroll it, lays the page out once more. */
  let isScrolled = false;
  panel.addEventListener('scroll', () => {
    isScrolled = true;
  });
  const show = (items: HTMLElement[]) => {
    const selectedHref = selected()?.getAttribute('href');
    listbox.replaceChildren();
    append(items);
    listbox.hidden = items.length === 0;
    clear.hidden = true;
    // Results of an earlier text do not end the wait for those of the text typed since.
    listbox.ariaBusy = String(timer !== undefined);
    if (isScrolled) panel.scrollTop = 0;
    isScrolled = false;
    toggle(true);
    // The reader may have selected a result before the latest ones arrived.
    select(options().find(option => option.getAttribute('href') === selectedHref));
  };
  /** While the field is empty: what the reader has searched for before. */
  const showRecent = () => {
    const searches = recentSearches();
    if (searches.length === 0) return toggle(false);
    status.textContent = labels.recentSearches;
    show(searches.map(query => queryOption(query, query, field, search)));
    clear.hidden = false;
  };
  const search = async () => {
    const query = field.value.trim();
    clearTimeout(timer);
    timer = undefined;
    const isCurrent = latest.begin();
    // A single Latin letter begins too many words. One of another script can be a word.
    if (query === '') return styled.then(() => isCurrent() && showRecent());
    if (/^[\w]$/.test(query)) return toggle(false);
    try {
      engine ??= new Engine(base());
      await engine.ready();
      // The reader went on typing while the index was loaded.
      if (!isCurrent()) return;
      debounce.start();
      const showFound = async (found: SearchResults, isWanted = isCurrent) => {
        const items = await resultItems(found, 0);
        await styled;
        if (!isWanted()) return;
        status.textContent = statusOf(found, query);
        show([...suggestionOptions(found.suggestions, field, search), ...items]);
      };
      let isAnswered = false;
      const found = await engine.search(query, 'relevance', early =>
        showFound(early, () => isCurrent() && !isAnswered),
      );
      isAnswered = true;
      await showFound(found);
      if (!isCurrent()) return;
      debounce.end();
      const filled = await found.fillUp();
      const further = filled.total > found.total ? await resultItems(filled, found.total) : [];
      if (!isCurrent()) return;
      if (further.length > 0) listbox.querySelector('.all-results')?.remove();
      append(further);
      completion.follow(engine.lists, isCurrent);
      const suggestions = await found.suggest();
      if (!isCurrent() || suggestions.length === 0) return;
      const shown = [...listbox.children] as HTMLElement[];
      show([...suggestionOptions(suggestions, field, search), ...shown]);
    } catch (error) {
      if (!isCurrent()) return;
      engine = undefined;
      showFailure(status);
      show([]);
      throw error;
    }
  };

  onTextChange(field, () => {
    listbox.ariaBusy = 'true';
    clearTimeout(timer);
    timer = setTimeout(search, debounce.delay);
  });
  field.addEventListener('focus', search);
  form.addEventListener('submit', () => rememberSearch(field.value));
  clear.addEventListener('click', () => {
    forgetSearches();
    toggle(false);
    field.focus();
  });
  field.addEventListener('keydown', event => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      if (panel.hidden && field.value === '') field.blur();
      else if (panel.hidden) field.value = '';
      else toggle(false);
      event.preventDefault();
    } else if (event.key === 'Enter' && selected() && !panel.hidden) {
      selected()?.click();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = options();
      if (all.length === 0) return;
      event.preventDefault();
      if (panel.hidden) return toggle(true);
      const index = all.indexOf(selected() as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
      select(index < 0 && selected() ? undefined : all.at(index % all.length));
    }
  });
  listbox.addEventListener('click', event => {
    if (!(event.target as Element).closest('a')) return;
    rememberSearch(field.value);
    toggle(false);
  });
  document.addEventListener('pointerdown', event => {
    if (!form.contains(event.target as Node)) toggle(false);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget as Node)) toggle(false);
  });
  if (hasText || field.value === '') search();
}
