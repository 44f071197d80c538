import { redirect } from '../theme/redirect/client/redirect.ts';

/** The script of pages at former addresses. It is not a module: it redirects before the rest of the page is parsed. */
export const GET = () =>
  new Response(`(${redirect})()`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
