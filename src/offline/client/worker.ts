/** What the worker of a site knows of it. */
export interface OfflineConfig {
  /** What every page and the search need: URLs relative to the root of the site. */
  shell: string[];
  /** Folders below `/-/` of files whose names contain a hash of their content. */
  hashed: string[];
  /** Bytes that the browser may keep for this site. */
  maxTotal: number;
  /** Larger files, in bytes, are not kept. */
  maxFile: number;
  /** Milliseconds to wait for the network before what is kept is shown. */
  patience: number;
}

type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = ExtendableEvent & { request: Request; respondWith(response: Promise<Response>): void };

/** The part of a service worker's global scope that is used: TypeScript knows it only in place of that of pages. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & { data: string[] }) => void): void;
}

/**
 * Keeps what a reader visits, and shows it when there is no network. The network comes first, so that a reader who has one sees
 * the site as it is: what was changed, renamed or held back since. Only files whose names change with their content come from
 * what is kept.
 *
 * The browser gets this function as source text (see `worker-script.ts`), so it uses nothing outside itself.
 */
export function serveOffline({ shell, hashed, maxTotal, maxFile, patience }: OfflineConfig): void {
  const scope = self as unknown as WorkerScope;
  const root = new URL(scope.registration.scope);
  const cacheName = `zimlight ${root.pathname}`;
  const sizeHeader = 'zimlight-size';
  const shellKeys = new Set(shell.map(path => new URL(path, root).href));
  /** The sizes of what is kept, by its keys, the oldest first. */
  let sizes: Promise<Map<string, number>> | undefined;
  /** What is stored is stored one after the other, or the total could not be known. */
  let queue: Promise<unknown> = Promise.resolve();

  const readSizes = async () => {
    const cache = await caches.open(cacheName);
    const found = new Map<string, number>();
    for (const { url } of await cache.keys()) {
      found.set(url, Number((await cache.match(url))?.headers.get(sizeHeader)));
    }
    return found;
  };
  const known = () => {
    sizes ??= readSizes();
    return sizes;
  };
  const forget = async (key: string) => {
    (await known()).delete(key);
    await (await caches.open(cacheName)).delete(key);
  };
  const store = async (key: string, response: Response) => {
    const body = await response.blob();
    const kept = await known();
    await forget(key);
    if (body.size > maxFile) return;
    let total = body.size;
    for (const size of kept.values()) total += size;
    for (const [old, size] of kept) {
      if (total <= maxTotal) break;
      if (shellKeys.has(old)) continue;
      await forget(old);
      total -= size;
    }
    if (total > maxTotal) return;
    const headers = new Headers(response.headers);
    headers.set(sizeHeader, String(body.size));
    await (await caches.open(cacheName)).put(key, new Response(body, { headers }));
    kept.set(key, body.size);
  };
  const inTurn = (work: () => Promise<void>) => {
    queue = queue.then(work).catch(() => {});
    return queue;
  };
  /** What is kept under a key, or nothing. */
  const lookUp = async (key: string) => (await caches.open(cacheName)).match(key);
  /** Keeps an answer of the network, or forgets what is no longer there. */
  const remember = async (key: string, response: Response) => {
    if (response.status === 200 && response.type === 'basic') {
      const copy = response.clone();
      await inTurn(() => store(key, copy));
    } else if (response.status === 404 || response.status === 410) await inTurn(() => forget(key));
  };
  const keyOf = (url: URL) => url.origin + url.pathname;
  const isOurs = (url: URL) => url.origin === root.origin && url.pathname.startsWith(root.pathname);
  const isHashed = (url: URL) => hashed.some(folder => url.pathname.startsWith(`${root.pathname}-/${folder}/`));
  const fetchKept = async (urls: Iterable<string>) => {
    await Promise.all(
      [...urls].map(async href => {
        const url = new URL(href, root);
        if (!isOurs(url) || (isHashed(url) && (await lookUp(keyOf(url))))) return;
        await fetch(keyOf(url), { cache: 'no-cache' }).then(
          response => remember(keyOf(url), response),
          () => {},
        );
      }),
    );
  };

  scope.addEventListener('install', event => event.waitUntil(fetchKept(shellKeys).then(() => scope.skipWaiting())));
  scope.addEventListener('activate', event => event.waitUntil(scope.clients.claim()));
  scope.addEventListener('message', event => event.waitUntil(fetchKept(event.data)));
  scope.addEventListener('fetch', event => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || !isOurs(url) || request.headers.has('range')) return;
    const key = keyOf(url);
    const answer = async () => {
      const kept = await lookUp(key);
      if (kept && isHashed(url)) return kept;
      const network = fetch(request);
      const remembered = network.then(response => remember(key, response)).catch(() => {});
      event.waitUntil(remembered);
      if (!kept) return network;
      const late = new Promise<Response>(resolve => {
        setTimeout(resolve, patience, kept);
      });
      const current = network.then(
        response => (response.status < 500 ? response : kept),
        () => kept,
      );
      return Promise.race([current, late]);
    };
    event.respondWith(answer());
  });
}

/**
 * Removes a worker that readers have from when the site had one, and what it kept: browsers look for a new version of it, and
 * find this. It does so when it is installed: it would become active only when the former one has nothing left to do, which may
 * take half a minute. As source text, too.
 */
export function retire(): void {
  const scope = self as unknown as WorkerScope;
  scope.addEventListener('install', event => {
    const { registration } = scope;
    const cacheName = `zimlight ${new URL(registration.scope).pathname}`;
    // It is not waited for: browsers remove a worker only after they have installed what they are installing.
    void registration.unregister();
    event.waitUntil(caches.delete(cacheName));
  });
}
