/**
 * Redirects from a page's former address, keeping query and fragment. It replaces the entry in the browser's history, so
 * that “back” does not return here.
 *
 * The browser gets this function as source text (see `routes/redirect.js.ts`), so it uses nothing outside itself.
 */
export function redirect(): void {
  const to = document.currentScript?.dataset.to;
  if (to) location.replace(to + location.search + location.hash);
}
