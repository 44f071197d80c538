import { takeQuery } from './highlight-handover.ts';
import { search } from './shortcut.ts';

/**
 * Makes the search field ready, and lets keys lead to it from anywhere. What it takes to search is fetched when the
 * reader turns to it, and not before.
 */
export function offerSearch(): void {
  const form = document.getElementById('Site-search');
  const field = form?.querySelector('input');
  if (!(form instanceof HTMLFormElement) || !field) return;
  search.open = () => {
    field.focus();
    field.select();
  };
  if (!form.classList.contains('search-full')) {
    field.addEventListener(
      'focus',
      () => import('./combobox.ts').then(({ openCombobox }) => openCombobox(form, field)),
      {
        once: true,
      },
    );
  }
  const query = takeQuery();
  if (query) import('./highlight.ts').then(({ highlightTerms }) => highlightTerms(query));
}
