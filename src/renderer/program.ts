/**
 * The rendering program: Astro's server, with the routes of a site and without a notebook. `make-program.ts` bundles it,
 * once for all notebooks; `renderer.ts` runs it.
 */
import { createApp } from 'astro/app/entrypoint';
import { safeDecodeURI } from '../address/index.ts';
import type { Neighbourhood } from '../map/index.ts';
import { neighbourhoodFile } from '../routes/neighbourhood-file.ts';
import {
  assetPaths,
  feedPaths,
  listPaths,
  neighbourhoodPaths,
  notePath,
  notePaths,
  printPaths,
  type RoutePath,
  sectionFeedPaths,
  treePaths,
} from '../routes/paths.ts';
import type { Program, RenderedSite, SitePath } from './program-types.ts';
import { provideSite, siteUrl } from './site-facts.ts';

/** The route of maps. There is one for each page: by way of a request, each would take several times as long. */
const NEIGHBOURHOOD = '/-/map/[...path].svg';

/** Routes with parameters → their paths. */
const dynamicRoutes: Record<string, () => AsyncGenerator<RoutePath>> = {
  '/[...path]': notePaths,
  '/-/[list]/[...part]': listPaths,
  '/-/print/[...path]': printPaths,
  '/-/feed.[format]': feedPaths,
  '/-/feed/[...path].[format]': sectionFeedPaths,
  [NEIGHBOURHOOD]: neighbourhoodPaths,
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
  const { base } = site.siteUrl;
  // Astro compares it with decoded paths, and writes addresses of scripts and style sheets with it, or with the prefix.
  app.manifest.base = safeDecodeURI(base);
  if (app.manifest.base !== base) app.manifest.assetsPrefix = base.slice(0, -1);
  else delete app.manifest.assetsPrefix;
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
  // A route's paths begin with what its pattern begins with.
  const mayHave = (route: string) => route.startsWith('/-/') && wanted.startsWith(route.replace(/\[.*/s, ''));
  for await (const path of paths(mayHave)) if (path.address === wanted) return path;
  return undefined;
}

/** The address of a route's path. That of a page is one of a folder, with a slash at the end. */
function addressOf(route: string, params: RoutePath['params']): string {
  const path = route.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name) => params[name] ?? '').replace(/\/$/, '');
  return routes.get(route)?.type === 'page' ? `${path}/` : path;
}

async function render({ route, address, props }: SitePath): Promise<Uint8Array> {
  if (route === NEIGHBOURHOOD) {
    const { around } = props as { around: Neighbourhood };
    return new TextEncoder().encode(neighbourhoodFile(around));
  }
  const { origin, base } = siteUrl;
  const url = new URL(base.replace(/\/$/, '') + encodeURI(address), origin ?? 'http://localhost');
  const routeData = routes.get(route);
  if (!routeData) throw new Error(`there is no route ${route}`);
  const locals = props ? { zimlightProps: props } : {};
  const response = await app.render(new Request(url), { routeData, locals });
  return new Uint8Array(await response.arrayBuffer());
}

export const program: Program = { provide, paths, findPath, render };
