import { codeStylesheet } from '../../html/index.ts';

/** The colours of code. A file of its own, which only pages with code ask for. */
export const GET = () => new Response(codeStylesheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
