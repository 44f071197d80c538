import { pathToFileURL } from 'node:url';
import type { InjectedRoute } from 'astro';
import { workerFile } from '../offline/shared/worker-file.ts';
import { packageRoot } from './package-root.ts';

/** The routes of a notebook's site: pattern → file in `src/routes/`. */
const files = {
  '/[...path]': 'note.astro',
  '/-/[list]/[...part]': 'list.astro',
  '/-/search': 'search.astro',
  '/-/print/[...path]': 'print.astro',
  '/-/not-found': 'not-found.astro',
  '/-/feed.[format]': 'feed.ts',
  '/-/feed/[...path].[format]': 'section-feed.ts',
  '/-/map/[...path].svg': 'neighbourhood.svg.ts',
  '/-/tree/[...chunk].json': 'tree.json.ts',
  '/-/assets/[file]': 'asset.ts',
  '/-/words.json': 'words.json.ts',
  '/-/redirect.js': 'redirect.js.ts',
  [`/${workerFile}`]: 'offline-worker.js.ts',
};

const route = (pattern: string, file: string): InjectedRoute => ({
  pattern,
  entrypoint: new URL(`src/routes/${file}`, pathToFileURL(packageRoot)),
  prerender: true,
});

/** The routes as Astro's `injectRoute` takes them. */
export const routes = Object.entries(files).map(([pattern, file]) => route(pattern, file));
