import { withBase } from '../address/index.ts';

/** The `href` of a page: {@link withBase} with this site's base. */
export const siteHref = (address: string): string => withBase(address, import.meta.env.BASE_URL);

/** The `href` of a file of the notebook, whose address is percent-encoded already. */
export const fileHref = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + address;
