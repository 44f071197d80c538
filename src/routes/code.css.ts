import { codeStylesheet } from '../highlight/index.ts';

/** The colours of highlighted code, in a file of its own that only pages with code load. */
export const GET = () => new Response(codeStylesheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
