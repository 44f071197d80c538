import { restoreTheme, THEME_KEY } from '../theme/header/client/theme.ts';

/**
 * The script that restores the reader's theme before the page is drawn. It is not a module, which would run too late, nor
 * inline, which a strict content security policy forbids.
 */
export const GET = () =>
  new Response(`(${restoreTheme})(${JSON.stringify(THEME_KEY)})`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
