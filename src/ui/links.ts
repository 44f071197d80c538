import { withBase } from '../address/index.ts';

/** {@link withBase} for this site's own base. */
export const link = (address: string): string => withBase(address, import.meta.env.BASE_URL);

/** The address to put into a link to a file of the notebook, which is encoded already. */
export const fileLink = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + address;
