import { withBase } from '../address/index.ts';
import { siteUrl } from './site-info.ts';

/** The `href` of a page: {@link withBase} with this site's base. */
export const siteHref = (address: string): string => withBase(address, siteUrl.base);

/** The `href` of a file of the notebook, whose address is percent-encoded already. */
export const fileHref = (address: string): string => siteUrl.base.replace(/\/$/, '') + address;

/**
 * The `href` of a file that Vite has bundled.
 *
 * @param address as Vite says it, below the base for which it was bundled; the site may have another
 */
export const bundledHref = (address: string): string =>
  fileHref(address.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length));
