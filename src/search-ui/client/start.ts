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
    field.addEventListener(
      'focus',
      () => import('./combobox.ts').then(({ setUpCombobox }) => setUpCombobox(form, field)),
      {
        once: true,
      },
    );
  }
  const query = takeQuery();
  if (query) import('./highlight.ts').then(({ highlightMatches }) => highlightMatches(query));
}
