import type { APIRoute } from 'astro';
import type { Neighbourhood } from '../map/index.ts';
import { neighbourhoodFile } from './neighbourhood-file.ts';
import { neighbourhoodPaths } from './paths.ts';
import { propsOf } from './props.ts';

/** The maps of what is near each page: `/-/map/a/b.svg`. */
export const getStaticPaths = () => Array.fromAsync(neighbourhoodPaths());

export const GET: APIRoute = context =>
  new Response(neighbourhoodFile(propsOf<{ around: Neighbourhood }>(context).around), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
