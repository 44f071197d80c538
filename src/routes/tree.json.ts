import type { APIRoute } from 'astro';
import type { Chunk } from '../navigation/shared/chunk.ts';
import { treePaths } from './paths.ts';
import { propsOf } from './props.ts';

/** The tree of pages in chunks, which the sidebar fetches when a reader expands a page. */
export const getStaticPaths = () => Array.fromAsync(treePaths());

export const GET: APIRoute = context => Response.json(propsOf<{ chunk: Chunk }>(context).chunk);
