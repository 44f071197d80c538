import { createHash } from 'node:crypto';
import { codeStylesheet } from '../highlight/stylesheet.ts';
import { restoreTheme, THEME_KEY } from './header/client/theme.ts';

/** A file that pages load, and that is no module of Vite's. Its name contains a hash of its content. */
export interface PageAsset {
  /** Without the base. */
  address: string;
  type: string;
  content: string;
}

function asset(name: string, extension: string, type: string, content: string): PageAsset {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { address: `/-/assets/${name}.${hash}.${extension}`, type, content };
}

/**
 * The script that restores the reader's theme before the page is drawn. It is not a module, which would run too late, nor
 * inline, which a strict content security policy forbids.
 */
export const themeScript = asset(
  'theme',
  'js',
  'text/javascript; charset=utf-8',
  `(${restoreTheme})(${JSON.stringify(THEME_KEY)})`,
);

/** The colours of highlighted code, in a file of its own that only pages with code load. */
export const codeStyles = asset('code', 'css', 'text/css; charset=utf-8', codeStylesheet());
