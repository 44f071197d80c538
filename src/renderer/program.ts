/**
 * The rendering program: Astro's server, with the routes of a site and without a notebook. `make-program.ts` bundles it,
 * once for all notebooks; `renderer.ts` runs it.
 */
import { createApp } from 'astro/app/entrypoint';
import { safeDecodeURI } from '../address/index.ts';
import {
  assetPaths,
  feedPaths,
  listPaths,
  notePath,
  notePaths,
  type RoutePath,
  sectionFeedPaths,
  treePaths,
} from '../routes/paths.ts';
import type { Program, RenderedSite, SitePath } from './program-types.ts';
import { provideSite, siteUrl } from './site-facts.ts';

/** Routes with parameters → their paths. */
const dynamicRoutes: Record<string, () => AsyncGenerator<RoutePath>> = {
  '/[...path]': notePaths,
  '/-/[list]/[...part]': listPaths,
  '/-/feed.[format]': feedPaths,
  '/-/feed/[...path].[format]': sectionFeedPaths,
  '/-/tree/[...chunk].json': treePaths,
  '/-/assets/[file]': assetPaths,
};

const app = createApp({ streaming: false });
// Astro would answer with an error page, but callers need the error itself.
app.renderError = async (_, { error, status }) => {
  throw error ?? new Error(`status ${status}`);
};

/** Routes of this program, by pattern; others are Astro's own. */
const routes = new Map(
  app.manifest.routes.flatMap(route =>
    route.routeData.component.startsWith('src/routes/') ? [[route.routeData.route, route.routeData]] : [],
  ),
);

function provide(site: RenderedSite): void {
  provideSite(site);
  // Addresses of scripts and style sheets begin with it.
  app.manifest.base = site.siteUrl.base;
}

/** All paths of the site. @param isWanted whether to list the paths of a route. @default all routes */
async function* paths(isWanted: (route: string) => boolean = () => true): AsyncGenerator<SitePath> {
  for (const route of routes.keys()) {
    if (!isWanted(route)) continue;
    const found = dynamicRoutes[route];
    if (!found) yield { route, address: addressOf(route, {}) };
    else for await (const { params, props } of found()) yield { route, address: addressOf(route, params), props };
  }
}

async function findPath(address: string): Promise<SitePath | undefined> {
  const wanted = safeDecodeURI(address);
  // Most requests are for notes, and listing the paths of all notes for each would be slow.
  if (!wanted.startsWith('/-/')) {
    const found = await notePath(wanted);
    return found && { route: '/[...path]', address: wanted, props: found.props };
  }
  for await (const path of paths(route => route.startsWith('/-/'))) if (path.address === wanted) return path;
  return undefined;
}

/** The address of a route's path. That of a page is one of a folder, with a slash at the end. */
function addressOf(route: string, params: RoutePath['params']): string {
  const path = route.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name) => params[name] ?? '').replace(/\/$/, '');
  return routes.get(route)?.type === 'page' ? `${path}/` : path;
}

async function render({ route, address, props }: SitePath): Promise<Uint8Array> {
  const { origin, base } = siteUrl;
  const url = new URL(base.replace(/\/$/, '') + encodeURI(address), origin ?? 'http://localhost');
  const routeData = routes.get(route);
  if (!routeData) throw new Error(`there is no route ${route}`);
  const locals = props ? { zimlightProps: props } : {};
  const response = await app.render(new Request(url), { routeData, locals });
  return new Uint8Array(await response.arrayBuffer());
}

export const program: Program = { provide, paths, findPath, render };
