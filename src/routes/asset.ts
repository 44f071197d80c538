import type { APIRoute, GetStaticPaths } from 'astro';
import { codeStyles, themeScript } from '../theme/assets.ts';

/** Files that pages load before Vite's, or only sometimes. */
export const getStaticPaths = (() =>
  [codeStyles, themeScript].map(asset => ({
    params: { file: asset.address.replace('/-/assets/', '') },
    props: { asset },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props.asset.content, { headers: { 'Content-Type': props.asset.type } });
