import { existsSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type RegisteredSite, type ResolvedSettings, resolveSettings } from '../collection/index.ts';
import { contentType, type Middleware, requestAddress, sendFile } from '../integration/http.ts';
import {
  followRedirects,
  packageRoot,
  serveAssets,
  serveFiles,
  serveLlmsTxt,
  servePageIndex,
  serveSearch,
  watchNotebook,
} from '../integration/index.ts';
import { loadRenderer } from '../renderer/index.ts';
import { headersFor } from '../security/index.ts';
import { DevSite } from './dev-site.ts';
import { type ListenOptions, startServer } from './listen.ts';
import { LivePages, liveAddresses, liveScript, withLiveScript } from './live-pages.ts';

/** Where files lie whose names contain a hash of their content: scripts, styles, and what settings name. */
const ASSETS = '/-/assets/';

/** Of everything else, which may change with the notebook. */
const NOT_KEPT = 'no-cache';

/** What a development server reports to its caller. */
export interface DevListener {
  /** The notebook was loaded, for the first time or after a change; its messages are in the report. */
  loaded(): void;
  /** The settings have changed. */
  settingsChanged(settings: ResolvedSettings): void;
  /** The notebook, or its settings, cannot be loaded. What was loaded before is still served. */
  failed(error: unknown): void;
  /** The notebook's folder is missing. The notebook is loaded again once the folder is back. */
  folderMissing(): void;
}

/**
 * Serves the site of a notebook, and makes browsers show pages that have changed. In a large notebook it begins before all
 * notes have been converted; `loaded` of the listener is called when they are.
 *
 * @throws {MessageError} if the settings cannot be used; errors of the operating system
 */
export async function startDevServer(
  registered: RegisteredSite,
  listener: DevListener,
  { poll = false, ...where }: ListenOptions & { poll?: boolean },
): Promise<Server> {
  const site = await DevSite.open(registered);
  const {
    settings: { folder, overrides },
    cacheDir,
    runDir,
  } = registered;
  const live = new LivePages(async path => {
    const address = addressIn(site.settings.base, path);
    return site.versionOf(await site.render(address ?? '/'));
  });
  const settings = () => site.settings;
  const serveNotebookFiles = serveFiles(runDir, (address, markdown) => site.encode(address, markdown));
  const middlewares: Middleware[] = [
    serveLive(live),
    serveFolder(join(packageRoot, 'public')),
    serveFolder((await loadRenderer()).clientFiles),
    serveAssets(settings),
    serveNotebookFiles,
    waitForNotes(site),
    serveNotebookFiles,
    servePageIndex(runDir),
    serveLlmsTxt(settings, runDir),
    (...request) => followRedirects(runDir, site.settings.base)(...request),
    serveSearch(settings, cacheDir, runDir),
    servePages(site),
  ];
  const server = await startServer((request, response) => {
    response.setHeader('Cache-Control', NOT_KEPT);
    if (redirectStray(request, response, site.settings.base)) return;
    request.url = addressIn(site.settings.base, request.url ?? '') ?? '';
    // Browsers keep scripts and styles, as those of a built site: a page that is loaded again does not wait for them.
    const kept = request.url.startsWith(ASSETS) && headersFor(request.url)['Cache-Control'];
    if (kept) response.setHeader('Cache-Control', kept);
    const next = (index: number) => (error?: unknown) => {
      if (error) return fail(response, error);
      try {
        middlewares[index]?.(request, response, next(index + 1));
      } catch (thrown) {
        fail(response, thrown);
      }
    };
    next(0)();
  }, where);

  const reload = async (paths: ReadonlySet<string>) => {
    const changed = await resolveSettings(folder, overrides, { cacheDir, earlier: site.settings });
    const before = site.settings;
    await site.load(changed, paths);
    if (!isDeepStrictEqual(changed, before)) listener.settingsChanged(changed);
    listener.loaded();
    await live.update();
  };
  const { failed, folderMissing } = listener;
  let stopWatching: (() => Promise<void>) | undefined;
  // What changes until all files are watched is loaded then. So is what changes while notes are being converted.
  const watch = () => {
    if (server.listening)
      stopWatching = watchNotebook(folder, { reload, failed, folderMissing }, { poll, again: true });
  };
  server.on('close', () => {
    live.close();
    stopWatching?.();
  });
  if (!site.isEarly) {
    listener.loaded();
    watch();
    return server;
  }
  const update = () => {
    listener.loaded();
    return live.update();
  };
  site.whole.then(update).catch(failed).finally(watch);
  return server;
}

/** The rest of a path on the host, without the base; nothing if it lies outside of the site. */
function addressIn(base: string, path: string): string | undefined {
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

/**
 * Redirects as a static host does: to the address with its final slash, and from outside of the base to the base.
 *
 * @returns whether it has answered the request
 */
function redirectStray(request: IncomingMessage, response: ServerResponse, base: string): boolean {
  const { address: path, rest } = requestAddress(request);
  // `//example.org` would lead to another host.
  const isWithin = path.startsWith(base) && !/^\/[/\\]/.test(path);
  const isPage = request.headers.accept?.includes('text/html') && !/\.\w+$/.test(path);
  const to = isWithin ? (isPage ? path.replace(/(?<!\/)\/*$/, '/') : path) : base;
  if (to === path) return false;
  if (isPage) response.writeHead(302, { Location: to + rest }).end();
  else if (isWithin) return false;
  else response.writeHead(404).end();
  return true;
}

function serveLive(live: LivePages): Middleware {
  return (request, response, next) => {
    const { address, rest } = requestAddress(request);
    if (address === liveAddresses.events) live.connect(response, new URLSearchParams(rest)).catch(next);
    else if (address !== liveAddresses.script) next();
    else response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(liveScript);
  };
}

/** Lets requests wait until all notes have been converted, unless they are for a page that is made from a note. */
function waitForNotes(site: DevSite): Middleware {
  return (request, _response, next) => {
    const { address } = requestAddress(request);
    const isEarly = address.startsWith(ASSETS) || (address.endsWith('/') && !address.startsWith('/-/'));
    if (isEarly) next();
    else site.whole.then(() => next(), next);
  };
}

/** Serves the files of a folder. */
function serveFolder(folder: string): Middleware {
  return (request, response, next) => {
    const { address } = requestAddress(request);
    const file = join(folder, address);
    if (address.includes('..') || !existsSync(file) || !statSync(file).isFile()) return next();
    response.setHeader('Content-Type', contentType(file));
    sendFile(file, response);
  };
}

function servePages(site: DevSite): Middleware {
  return async (request, response, next) => {
    try {
      const { address } = requestAddress(request);
      const rendered = await site.render(address);
      const { status, content, isPage } = rendered;
      if (status === 404) response.setHeader('Cache-Control', NOT_KEPT);
      response.writeHead(status, { 'Content-Type': contentType(isPage ? 'index.html' : address) });
      if (!isPage) response.end(content);
      else {
        const { generation, settings } = site;
        // Pages that the site adds have scripts of their own, and an author's scripts may do anything with a page.
        const exchanges = !address.startsWith('/-/') && settings.scripts.length + settings.head.length === 0;
        const page = { version: site.versionOf(rendered), generation, exchanges: exchanges && status === 200 };
        response.end(withLiveScript(Buffer.from(content).toString(), page, settings.base));
      }
    } catch (error) {
      next(error);
    }
  };
}

function fail(response: ServerResponse, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (response.headersSent) response.destroy();
  else {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NOT_KEPT };
    response.writeHead(500, headers).end(`${reason}\n`);
  }
}
