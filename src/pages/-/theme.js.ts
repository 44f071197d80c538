import { restoreTheme, THEME_KEY } from '../../theme/header/client/theme.ts';

/**
 * The script that puts the reader's theme on the page before it is drawn. It must be neither a module, which would run
 * too late, nor inline, which a strict content security policy forbids.
 */
export const GET = () =>
  new Response(`(${restoreTheme})(${JSON.stringify(THEME_KEY)})`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
