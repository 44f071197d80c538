import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { chunks, pageTree } from '../../../site/navigation/index.ts';
import { notebook } from '../../../site/notebook.ts';

/** The branches of the tree of pages, which the sidebar fetches when a reader unfolds them. */
export const getStaticPaths = (async () => {
  const pages = (await getCollection('pages')).map(entry => entry.data);
  return chunks(pageTree(pages, notebook.language)).map(({ path, chunk }) => ({
    params: { chunk: path },
    props: { chunk },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.chunk);
