import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFiles } from '../../../src/integration/hosting/index.ts';
import { headersFor } from '../../../src/security/index.ts';
import { writeFiles } from '../../support/folder.ts';
import { recipes } from '../../support/recipes.ts';
import { temporaryFolder } from '../../support/repository.ts';

/** Where Debian and others have these programs. */
const find = (...names: string[]) =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin']
    .flatMap(folder => names.map(name => join(folder, name)))
    .find(existsSync);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const apacheModules = find('apache2', 'httpd') && ['/usr/lib/apache2/modules'].find(existsSync);
const apacheNames = 'mpm_event authz_core authz_host dir alias mime headers rewrite filter env'.split(' ');

/** What the README says of a server, for a site in `root` at a port of this machine. */
const recipe = (name: string, root: string, port: number) =>
  recipes()
    .find(({ language }) => language === name)
    ?.text.replaceAll('/srv/www/-', join(root, 'notes/-'))
    .replaceAll('/srv/www', root)
    .replace('listen 80', `listen localhost:${port}`)
    .replace(/^notes\.example\.org/, `http://localhost:${port}`)
    .replace('notes.example.org', 'localhost');

/** How each server is started: its configuration, which contains the recipe, and the command. */
const servers = {
  nginx: {
    program: find('nginx'),
    config: (root: string, port: number) => `daemon off; pid ${root}/pid; error_log ${root}/log;
events {}
http {
  access_log off; types { text/html html; text/javascript js; image/png png; }
  ${recipe('nginx', root, port)}
}`,
    command: (config: string, root: string) => ['-p', root, '-e', join(root, 'log'), '-c', config],
  },
  apache: {
    program: apacheModules && find('apache2', 'httpd'),
    config: (root: string, port: number) => `ServerRoot ${root}
${apacheNames.map(name => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${root}/pid
ErrorLog ${root}/log
TypesConfig /dev/null
AddType text/html .html
AddType text/javascript .js
AddType image/png .png
DocumentRoot ${root}
${recipe('apache', root, port)}`,
    command: (config: string) => ['-f', config, '-DFOREGROUND'],
  },
  caddy: {
    program: find('caddy'),
    config: (root: string, port: number) => `{
  admin off
  auto_https off
}
${recipe('caddy', root, port)}`,
    command: (config: string) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
};

/** Names that a configuration could take for something else. */
const strange = [
  'a b',
  'ü',
  'q"uote',
  "ap'os",
  'semi;colon',
  'brace{x}',
  'dollar$1',
  'hash#',
  'dot.*',
  'back\\slash',
  '50%',
];
const redirects = {
  former: [['/old/', '/new/'], ...strange.map(name => [`/${name}/`, `/new/${name}/`])] as [string, string][],
  short: [['/-/p/abc/', '/new/']] as [string, string][],
  folders: [['/-/files/Old%20%C3%BC/', '/-/files/New%20%C3%BC/']] as [string, string][],
  gone: ['/secret/'],
};

const html = (text: string) => `<!DOCTYPE html><title>${text}</title>`;
const site = {
  'index.html': html('home'),
  '404.html': html('lost'),
  'new/index.html': html('new'),
  'index.md': '# ü',
  '-/assets/page.1.js': '1',
  '-/source/A.txt': 'ü',
  '-/files/New ü/a b.png': 'x',
  '-/files/x.html': html('attached'),
  'packed/index.html': html('packed').repeat(99),
  'packed/index.html.gz': gzipSync(html('packed').repeat(99)),
};

describe.each(['nginx', 'apache', 'caddy'] as const)('%s', host => {
  const { program, config, command } = servers[host];
  const root = temporaryFolder(afterAll);
  let port: number;
  let server: ChildProcess;

  beforeAll(async () => {
    if (!program) return;
    const { files } = hostFiles(host, redirects, '/notes/');
    writeFiles(join(root, 'notes'), { ...site, ...files });
    port = await freePort();
    writeFiles(root, { config: config(root, port) });
    execFileSync('chmod', ['-R', 'a+rX', root]);
    const env = { ...process.env, HOME: root, XDG_DATA_HOME: root };
    server = spawn(program, command(join(root, 'config'), root), { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    server.stderr?.on('data', chunk => {
      said += chunk;
    });
    const deadline = Date.now() + 20_000;
    while (!(await ask('/notes/').catch(() => undefined))) {
      const log = () => said + (existsSync(join(root, 'log')) ? readFileSync(join(root, 'log'), 'utf8') : '');
      if (server.exitCode !== null || Date.now() > deadline) throw new Error(`${host} does not start: ${log()}`);
      await setTimeout(50);
    }
  });
  afterAll(async () => {
    if (!server || server.exitCode !== null) return;
    const closed = once(server, 'close');
    server.kill();
    await closed;
  });

  /** Asks for a path as it is. @returns the status, the headers and the text */
  async function ask(path: string, headers: RequestOptions['headers'] = {}) {
    const sent = request({ host: 'localhost', port, path, headers }).end();
    const [response] = await once(sent, 'response');
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    return { status: response.statusCode as number, headers: response.headers, text };
  }

  const redirect = async (path: string) => {
    const { status, headers } = await ask(path);
    return [status, headers.location?.replace(`http://localhost:${port}`, '')];
  };

  test.runIf(program)('answers former addresses with 301, and keeps the query', async () => {
    expect(await redirect('/notes/old/')).toEqual([301, '/notes/new/']);
    expect(await redirect('/notes/old')).toEqual([301, '/notes/new/']);
    expect(await redirect('/notes/-/p/abc/')).toEqual([301, '/notes/new/']);
    expect((await redirect('/notes/old/?q=a%20b'))[1]).toBe('/notes/new/?q=a%20b');
    expect(await redirect('/notes')).toEqual([301, '/notes/']);
    for (const name of strange) {
      const [status, location = ''] = await redirect(`/notes/${encodeURIComponent(name)}/`);
      expect([status, decodeURIComponent(location as string)]).toEqual([301, `/notes/new/${name}/`]);
    }
    const file = await redirect('/notes/-/files/Old%20%C3%BC/a%20b.png');
    expect([file[0], decodeURI(file[1] as string)]).toEqual([301, '/notes/-/files/New ü/a b.png']);
  });

  test.runIf(program)('shows the error page where nothing is, and where something was', async () => {
    for (const [path, status] of [
      ['/notes/nothing', 404],
      ['/notes/a/b/', 404],
      ['/notes/secret/', 410],
    ] as const) {
      const answer = await ask(path);
      expect([answer.status, answer.text]).toEqual([status, site['404.html']]);
    }
    const own = { nginx: 'nginx.conf', apache: '../.htaccess', caddy: 'Caddyfile' }[host];
    expect((await ask(`/notes/-/${own}`)).status).toBeGreaterThanOrEqual(403);
  });

  test.runIf(program).each([
    ['/', 'text/html; charset=utf-8'],
    ['/new/', 'text/html; charset=utf-8'],
    ['/index.md', undefined],
    ['/-/assets/page.1.js', undefined],
    ['/-/source/A.txt', undefined],
    ['/-/files/x.html', 'text/html; charset=utf-8'],
    ['/-/files/New%20%C3%BC/a%20b.png', 'image/png'],
  ])('sends the headers of %s', async (address, type) => {
    const { status, headers } = await ask(`/notes${address}`);
    expect(status).toBe(200);
    const expected = { 'Cache-Control': 'no-cache', ...(type && { 'Content-Type': type }), ...headersFor(address) };
    const lower = Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]);
    const sent = Object.entries(headers).map(([name, value]) => [name, String(value).toLowerCase()]);
    expect(Object.fromEntries(sent)).toMatchObject(Object.fromEntries(lower));
  });

  test.runIf(program)('sends what is compressed already', async () => {
    const { headers } = await ask('/notes/packed/', { 'Accept-Encoding': 'gzip' });
    expect([headers['content-encoding'], headers['content-type']?.toLowerCase()]).toEqual([
      'gzip',
      'text/html; charset=utf-8',
    ]);
    expect((await ask('/notes/packed/')).text).toBe(site['packed/index.html']);
  });
});
