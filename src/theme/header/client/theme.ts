/** Where the reader's choice is kept. */
export const THEME_KEY = 'zimlight-theme';

/**
 * Puts the reader's choice (`light`, `dark` or `system`) on the root element before anything is drawn.
 * `data-theme` is also how the stylesheet knows that scripts run.
 *
 * It is sent to the browser as its own source text (see `pages/-/theme.js.ts`), so it uses nothing from outside itself.
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
