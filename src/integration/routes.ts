import { pathToFileURL } from 'node:url';
import type { InjectedRoute } from 'astro';
import { packageRoot } from './package-root.ts';

/** The routes of a notebook's site: pattern → file in `src/routes/`. */
const files = {
  '/[...path]': 'note.astro',
  '/-/[list]/[...part]': 'list.astro',
  '/-/search': 'search.astro',
  '/-/not-found': 'not-found.astro',
  '/-/feed.[format]': 'feed.ts',
  '/-/feed/[...path].[format]': 'section-feed.ts',
  '/-/tree/[...chunk].json': 'tree.json.ts',
  '/-/code.css': 'code.css.ts',
  '/-/theme.js': 'theme.js.ts',
  '/-/redirect.js': 'redirect.js.ts',
};

/** The routes as Astro's `injectRoute` takes them. */
export const routes: InjectedRoute[] = Object.entries(files).map(([pattern, file]) => ({
  pattern,
  entrypoint: new URL(`src/routes/${file}`, pathToFileURL(packageRoot)),
  prerender: true,
}));
