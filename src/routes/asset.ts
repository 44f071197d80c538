import type { APIRoute } from 'astro';
import type { PageAsset } from '../theme/assets.ts';
import { assetPaths } from './paths.ts';
import { propsOf } from './props.ts';

/** Files that pages load before Vite's, or only sometimes. */
export const getStaticPaths = () => Array.fromAsync(assetPaths());

export const GET: APIRoute = context => {
  const { asset } = propsOf<{ asset: PageAsset }>(context);
  return new Response(asset.content, { headers: { 'Content-Type': asset.type } });
};
