import { loadFirstFiles } from '../../search/client/first-files.ts';
import { onTextChange } from '../../ui/client/input-method.ts';
import { laterWords } from '../../ui/client/later-words.ts';
import { takeQuery } from './highlight-handover.ts';
import { search } from './shortcut.ts';

/** Sets up the search field. The code of the search itself is fetched when the field gets the focus. */
export function setUpSearch(): void {
  const form = document.getElementById('site:search');
  const field = form?.querySelector('input');
  if (!(form instanceof HTMLFormElement) || !field) return;
  search.open = () => {
    field.focus();
    field.select();
  };
  if (!form.classList.contains('search-full')) {
    const load = () => loadCombobox(form, field);
    // On a slow connection, the reader may be in the field before this script is there.
    if (document.activeElement === field) load();
    else field.addEventListener('focus', load, { once: true });
  }
  const query = takeQuery();
  if (query) import('./highlight.ts').then(({ highlightMatches }) => highlightMatches(query));
}

async function loadCombobox(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const base = form.dataset.base ?? '/';
  loadFirstFiles(base, 'wasm' in form.dataset);
  laterWords(base, 'search').catch(() => {});
  let hasText = field.value.trim() !== '';
  onTextChange(field, () => {
    hasText = field.value.trim() !== '';
  });
  const combobox = await import('./combobox.ts');
  await combobox.loadCombobox(form, field, () => hasText);
}
