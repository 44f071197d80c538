import { arriving } from './landing-mark.ts';

/**
 * Makes the search field ready: `/` and Ctrl-K lead to it from anywhere. What it takes to search is fetched when the
 * reader turns to it, and not before.
 */
export function offerSearch(): void {
  const form = document.getElementById('Site-search');
  const field = form?.querySelector('input');
  if (!(form instanceof HTMLFormElement) || !field) return;
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || !isCall(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (!form.classList.contains('whole')) {
    field.addEventListener('focus', () => import('./box.ts').then(({ openBox }) => openBox(form, field)), {
      once: true,
    });
  }
  const query = arriving();
  if (query) import('./landing.ts').then(({ markWords }) => markWords(query));
}

/** `/` where nothing is typed, Ctrl-K or ⌘K anywhere. */
function isCall({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return key === '/' && !altKey && !typing;
}
