import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFor } from '../../src/security/index.ts';
import { portOf } from '../../src/server/listen.ts';
import { serveStaticSite } from '../../src/server/static-site.ts';

const files = {
  'secret.txt': 'outside',
  'site/index.html': '<p>home',
  'site/404.html': '<p>nothing here',
  'site/a/b/index.html': '<p>a page',
  'site/a/b/index.md': '# ä',
  'site/-/source/A.txt': 'ä',
  'site/-/files/A/50% #1?&x.png': 'picture',
  'site/-/files/A/LICENSE': 'MIT',
  'site/-/files/A/a.html': '<script>',
  'site/-/files/A/video.mp4': 'x'.repeat(20_000_000),
  'site/-/files/index.md': 'an attachment',
  'site/-/feed.atom': '<feed/>',
  'site/-/feed.json': '{}',
  'site/.git/config': 'private',
  'site/packed/index.html': 'as it is',
  'site/packed/index.html.br': 'as Brotli',
  'site/packed/index.html.gz': 'as gzip',
  'site/packed/index.md': '# as it is',
  'site/packed/index.md.br': 'as Brotli',
};
let outDir: string;
let server: Server;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'zimlight-static-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), content);
  }
  server = await serveStaticSite({ outDir: `${outDir}/site`, base: '/my-notes/' }, { port: 0, host: 'localhost' });
});
afterAll(async () => {
  server.close();
  await rm(outDir, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path as it is: `fetch` would resolve `..` by itself. */
async function get(path: string, options: RequestOptions = {}): Promise<Answer> {
  const sent = request({ host: 'localhost', port: portOf(server), path, ...options });
  sent.end();
  const [response] = await once(sent, 'response');
  response.setEncoding('utf8');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

test.each([
  ['/my-notes/', 'text/html; charset=utf-8', '<p>home'],
  ['/my-notes/?q=x', 'text/html; charset=utf-8', '<p>home'],
  ['/my-notes/a/b/', 'text/html; charset=utf-8', '<p>a page'],
  ['/my-notes/a/b/index.md', 'text/markdown; charset=utf-8', '# ä'],
  ['/my-notes/-/source/A.txt', 'text/plain; charset=utf-8', 'ä'],
  ['/my-notes/-/files/A/50%25%20%231%3F&x.png', 'image/png', 'picture'],
  ['/my-notes/-/files/A/LICENSE', 'application/octet-stream', 'MIT'],
  ['/my-notes/-/feed.atom', 'application/atom+xml', '<feed/>'],
  ['/my-notes/-/feed.json', 'application/json; charset=utf-8', '{}'],
])('%s is %s', async (path, type, body) => {
  const answer = await get(path);
  expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
});

test.each([
  ['/my-notes', '/my-notes/'],
  ['/my-notes?q=x', '/my-notes/?q=x'],
  ['/my-notes/a/b', '/my-notes/a/b/'],
  ['/my-notes/a/b?q=x', '/my-notes/a/b/?q=x'],
])('%s redirects to %s', async (path, to) => {
  const { status, headers } = await get(path);
  expect([status, headers.location]).toEqual([301, to]);
});

test.each([
  '/',
  '/a/b/',
  '/my-notesx/',
  '/my-notes/nothing',
  '/my-notes/-/files/',
  '/my-notes/a/',
  '/my-notes/.git/config',
  '/my-notes/../secret.txt',
  '/my-notes/%2e%2e/secret.txt',
  '/my-notes/..%2fsecret.txt',
  '/my-notes/%00',
  '/my-notes/%zz',
])('%s is not found: neither listed nor outside of the site', async path => {
  const { status, headers, body } = await get(path);
  expect([status, headers['content-type'], body]).toEqual([404, 'text/html; charset=utf-8', '<p>nothing here']);
});

test('a browser that accepts it gets the compressed copy, with the type of the file', async () => {
  const ask = async (accepted: string) => {
    const { status, headers, body } = await get('/my-notes/packed/', { headers: { 'Accept-Encoding': accepted } });
    return [status, headers['content-encoding'], headers['content-type'], headers.vary, body];
  };
  const html = 'text/html; charset=utf-8';
  expect(await ask('gzip, deflate, br, zstd')).toEqual([200, 'br', html, 'Accept-Encoding', 'as Brotli']);
  expect(await ask('gzip')).toEqual([200, 'gzip', html, 'Accept-Encoding', 'as gzip']);
  expect(await ask('br;q=0')).toEqual([200, undefined, html, 'Accept-Encoding', 'as it is']);
  const { headers } = await get('/my-notes/packed/index.md', { headers: { 'Accept-Encoding': 'br' } });
  expect([headers['content-encoding'], headers['content-type']]).toEqual(['br', 'text/markdown; charset=utf-8']);
});

test('HEAD, ranges and validators are supported', async () => {
  const path = '/my-notes/-/files/A/LICENSE';
  const head = await get(path, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '3', '']);
  const range = async (value: string) => {
    const { status, headers, body } = await get(path, { headers: { Range: value } });
    return [status, headers['content-range'], body];
  };
  expect(await range('bytes=1-')).toEqual([206, 'bytes 1-2/3', 'IT']);
  expect(await range('bytes=-1')).toEqual([206, 'bytes 2-2/3', 'T']);
  expect(await range('bytes=2-1')).toEqual([416, 'bytes */3', '']);
  expect(await range('bytes=9-')).toEqual([416, 'bytes */3', '']);
  const { etag } = head.headers;
  expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

test('it sends the headers of a static host, for each kind of address', async () => {
  for (const address of ['/', '/a/b/', '/nothing', '/-/files/A/LICENSE', '/-/files/A/a.html', '/-/%66iles/A/a.html']) {
    const { headers } = await get(`/my-notes${address}`);
    const expected = Object.entries(headersFor(address)).map(([name, value]) => [name.toLowerCase(), value]);
    expect(headers).toMatchObject(Object.fromEntries(expected));
  }
});

test.runIf(existsSync('/proc/self/fd'))('an aborted download closes its file', async () => {
  const downloads = Array.from({ length: 50 }, async () => {
    const sent = request({ host: 'localhost', port: portOf(server), path: '/my-notes/-/files/A/video.mp4' });
    sent.end();
    const [response] = await once(sent, 'response');
    response.destroy();
  });
  await Promise.all(downloads);
  const isOpen = (descriptor: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`).endsWith('/video.mp4');
    } catch {
      return false;
    }
  };
  await expect.poll(() => readdirSync('/proc/self/fd').filter(isOpen)).toEqual([]);
});

test.runIf(process.getuid?.() !== 0)(
  'a request for an unreadable file gets an answer, and so does the next request',
  async () => {
    chmodSync(join(outDir, 'site/-/files/A/LICENSE'), 0);
    expect((await get('/my-notes/-/files/A/LICENSE')).status).toBeGreaterThanOrEqual(400);
    chmodSync(join(outDir, 'site/-/files/A/LICENSE'), 0o644);
    expect((await get('/my-notes/-/files/A/LICENSE')).status).toBe(200);
  },
);

test('requests for any other host than this machine are refused', async () => {
  const status = async (host: string) => (await get('/my-notes/', { headers: { Host: host } })).status;
  const hosts = ['localhost:1', '127.0.0.1', '[::1]:80', '192.168.0.2:4321', 'notes.localhost', 'example.org'];
  expect(await Promise.all(hosts.map(status))).toEqual([200, 200, 200, 200, 200, 403]);
});

test('if the port is taken, the next free one is used', async () => {
  const port = portOf(server);
  const other = await serveStaticSite({ outDir: `${outDir}/site`, base: '/' }, { port, host: 'localhost' });
  expect(portOf(other)).toBeGreaterThan(port);
  other.close();
});
