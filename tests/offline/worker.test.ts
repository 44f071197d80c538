import { afterEach, expect, test, vi } from 'vitest';
import { withShell, workerScript } from '../../src/offline/worker-script.ts';

type Listener = (event: Record<string, unknown>) => void;

/** Runs the script of a worker among stand-ins for what browsers give it. @param network URL → answer */
function runWorker(shell: string[], network: (url: string) => Response | Promise<Response>) {
  const listeners = new Map<string, Listener>();
  const kept = new Map<string, Response>();
  const cache = {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => kept.set(key, response),
    delete: async (key: string) => kept.delete(key),
    keys: async () => [...kept.keys()].map(url => ({ url })),
  };
  vi.stubGlobal('self', {
    registration: { scope: 'https://example.org/notes/' },
    clients: { claim: async () => {} },
    skipWaiting: async () => {},
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', async (request: string | { url: string }) => {
    const answer = await network(typeof request === 'string' ? request : request.url);
    return Object.defineProperty(answer, 'type', { value: answer.type === 'error' ? 'error' : 'basic' });
  });
  new Function(withShell(workerScript(true, ['assets']), shell))();

  const dispatch = async (type: string, event: Record<string, unknown> = {}) => {
    const work: unknown[] = [];
    let answer: Promise<Response> | undefined;
    const respondWith = (response: Promise<Response>) => {
      answer = response;
    };
    listeners.get(type)?.({ ...event, respondWith, waitUntil: (promise: unknown) => work.push(promise) });
    const response = await answer?.catch(() => undefined);
    await Promise.all(work);
    return response;
  };
  const get = (path: string, headers = {}) =>
    dispatch('fetch', {
      request: { method: 'GET', url: `https://example.org${path}`, headers: new Headers(headers) },
    });
  return { dispatch, get, paths: () => [...kept.keys()].map(url => new URL(url).pathname), kept };
}

const offline = (): never => {
  throw new TypeError('Failed to fetch');
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the network comes first, and what is kept when there is none, or a server that fails', async () => {
  let answer: () => Response | Promise<Response> = () => new Response('old');
  const { get, dispatch, paths } = runWorker(['', '-/assets/a.css'], () => answer());
  await dispatch('install');
  expect(paths()).toEqual(['/notes/', '/notes/-/assets/a.css']);
  const read = async (path: string) => (await get(path))?.text();
  answer = () => new Response('new');
  expect(await read('/notes/')).toBe('new');
  // The name of a file in `assets` changes with its content.
  expect(await read('/notes/-/assets/a.css')).toBe('old');
  for (const failing of [offline, () => new Response('bad gateway', { status: 502 })]) {
    answer = failing;
    expect(await read('/notes/?q=x#y')).toBe('new');
  }
  answer = offline;
  expect(await get('/notes/unvisited/')).toBeUndefined();
});

test('a page that is gone or held back is forgotten', async () => {
  let answer = () => new Response('text');
  const { get, paths } = runWorker([], () => answer());
  for (const status of [404, 410]) {
    answer = () => new Response('text');
    await get('/notes/a/');
    expect(paths()).toEqual(['/notes/a/']);
    answer = () => new Response('', { status });
    expect((await get('/notes/a/'))?.status).toBe(status);
    expect(paths()).toEqual([]);
  }
});

test('what is kept is shown after three seconds of silence', async () => {
  vi.useFakeTimers();
  let answer: () => Response | Promise<Response> = () => new Response('kept');
  const { get, dispatch } = runWorker([], () => answer());
  await dispatch('message', { data: ['https://example.org/notes/a/', 'https://example.com/elsewhere'] });
  let late = (_: Response) => {};
  answer = () => new Promise(resolve => (late = resolve));
  const shown = get('/notes/a/');
  await vi.advanceTimersByTimeAsync(3_000);
  late(new Response('late'));
  expect(await (await shown)?.text()).toBe('kept');
  answer = offline;
  expect(await (await get('/notes/a/'))?.text()).toBe('late');
});

test('it never keeps more than 50 MB, nor files over 5 MB, nor other sites, and never forgets the shell', async () => {
  const size = (bytes: number) => new Response(new Uint8Array(bytes));
  const { get, dispatch, paths, kept } = runWorker(['-/assets/a.js'], url =>
    size(url.includes('large') ? 5_000_001 : 4_000_000),
  );
  await dispatch('install');
  for (let page = 1; page <= 15; page++) {
    await get(`/notes/${page}/`);
    const total = [...kept.values()].reduce((sum, { headers }) => sum + Number(headers.get('zimlight-size')), 0);
    expect(total).toBeLessThanOrEqual(50_000_000);
  }
  expect(paths()).toEqual(['/notes/-/assets/a.js', ...Array.from({ length: 11 }, (_, n) => `/notes/${n + 5}/`)]);
  await get('/notes/large.zip');
  expect(paths()).not.toContain('/notes/large.zip');
  // Not its business: the browser asks for it without the worker.
  for (const [path, headers] of [['/other/'], ['/notes/film.mp4', { range: 'bytes=0-' }]] as const) {
    expect(await get(path, headers)).toBeUndefined();
    expect(paths()).not.toContain(path);
  }
});

test('the script of a site without a worker removes the worker and what it kept, without waiting for it to be active', async () => {
  const unregister = vi.fn(async () => true);
  const deleted: string[] = [];
  let install: Listener = () => {};
  vi.stubGlobal('self', {
    registration: { scope: 'https://example.org/notes/', unregister },
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'install') install = listener;
    },
  });
  vi.stubGlobal('caches', { delete: async (name: string) => deleted.push(name) });
  new Function(workerScript(false, []))();
  const work: unknown[] = [];
  install({ waitUntil: (promise: unknown) => work.push(promise) });
  await Promise.all(work);
  expect(unregister).toHaveBeenCalledOnce();
  expect(deleted).toEqual(['zimlight /notes/']);
});
