import type { APIRoute, GetStaticPaths } from 'astro';
import { chunks } from '../navigation/index.ts';
import { readSite } from '../theme/site.ts';

/** The tree of pages in chunks, which the sidebar fetches when a reader expands a page. */
export const getStaticPaths = (async () => {
  const { site } = await readSite();
  return chunks(site.tree).map(({ path, chunk }) => ({ params: { chunk: path }, props: { chunk } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.chunk);
