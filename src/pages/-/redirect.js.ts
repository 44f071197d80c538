import { leadOn } from '../../theme/redirect/client/redirect.ts';

/** The script of the pages at former addresses: it must run before the rest of such a page is read. */
export const GET = () =>
  new Response(`(${leadOn})()`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
