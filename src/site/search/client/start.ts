import { search } from '../../client/search.ts';
import { arriving } from './landing-mark.ts';

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
  if (!form.classList.contains('whole')) {
    field.addEventListener('focus', () => import('./box.ts').then(({ openBox }) => openBox(form, field)), {
      once: true,
    });
  }
  const query = arriving();
  if (query) import('./landing.ts').then(({ markWords }) => markWords(query));
}
