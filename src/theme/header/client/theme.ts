/** Key in local storage of the reader's choice. */
export const THEME_KEY = 'zimlight-theme';

/**
 * Sets `data-theme` on the root element to the reader's choice, `light`, `dark` or `system`, before anything is drawn.
 * The attribute also tells style sheets that scripts run.
 *
 * The browser gets this function as source text (see `theme/assets.ts`), so it uses nothing outside itself.
 */
export function restoreTheme(key: string): void {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {
    // Storage is forbidden: the system decides.
  }
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
