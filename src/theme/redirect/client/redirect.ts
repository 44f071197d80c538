/**
 * Leads on from a page's former address, with all that stands behind it. It takes the place of the former address in the
 * browser's history, so that the way back does not lead here.
 *
 * It is sent to the browser as its own source text (see `pages/-/redirect.js.ts`), so it uses nothing from outside itself.
 */
export function leadOn(): void {
  const to = document.currentScript?.dataset.to;
  if (to) location.replace(to + location.search + location.hash);
}
