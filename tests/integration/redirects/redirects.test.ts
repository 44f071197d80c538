import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redirectsFile } from '../../../src/integration/hosting/redirects-file.ts';
import { redirectPolicy } from '../../../src/security/index.ts';
import { makeRenamedNotebook } from '../../support/renamed-notebook.ts';
import { temporaryFolder } from '../../support/repository.ts';
import { runMain } from '../../support/run-main.ts';
import { messagesOf } from '../../support/validate.ts';

const folder = temporaryFolder(afterAll);
const out = join(folder, 'site');
let messages: { rule: string; file: string; line: number; reason: string }[];

beforeAll(async () => {
  const notebook = makeRenamedNotebook(join(folder, 'notebook'));
  const args = ['--base', '/notes/', '--site', 'https://example.org', '--messages', join(folder, 'messages.json')];
  const { code, stderr } = await runMain(['build', notebook, '--out', out, ...args], folder);
  if (code !== 0) throw new Error(stderr);
  messages = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'));
});

/** The redirects by page: percent-decoded address → target. */
function redirectPages(): Record<string, string> {
  const found: [string, string][] = [];
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('index.html')) continue;
    const [, to] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(readFileSync(join(out, name), 'utf8')) ?? [];
    if (to) found.push([`/notes/${name.slice(0, -'index.html'.length)}`, decodeURI(to)]);
  }
  return Object.fromEntries(found.sort());
}

/** The redirects of the file that some hosts read. */
function rulesOfSite(): Record<string, string> {
  const lines = readFileSync(join(out, '_redirects'), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map(line => line.split(' ').slice(0, 2).map(decodeURI)));
}

const isShort = ([from]: [string, string]) => from.startsWith('/notes/-/p/');

test('each former address redirects to its page in one step, by a page and by the rules for hosts', () => {
  const { '/notes/-/files/Cluster/*': files, ...rules } = rulesOfSite();
  expect(files).toBe('/notes/-/files/Workloads/:splat');
  expect(redirectPages()).toEqual(rules);
  expect(Object.fromEntries(Object.entries(rules).filter(rule => !isShort(rule)))).toEqual({
    '/notes/capsule/': '/notes/workloads/pod/',
    '/notes/cluster/': '/notes/workloads/',
    '/notes/cluster/job/': '/notes/workloads/job/',
    '/notes/cluster/pod/': '/notes/workloads/pod/',
    '/notes/home/': '/notes/',
    '/notes/notiz/': '/notes/übung/',
    '/notes/set/': '/notes/workloads/replica-set/',
  });
});

test('the feed of a renamed section is also at its former address', () => {
  for (const format of ['atom', 'json']) {
    const feed = readFileSync(join(out, `-/feed/workloads.${format}`), 'utf8');
    expect(readFileSync(join(out, `-/feed/cluster.${format}`), 'utf8')).toBe(feed);
  }
  const [, id] =
    /<id>https:\/\/example\.org(\S*?)<\/id>/.exec(readFileSync(join(out, '-/feed/cluster.atom'), 'utf8')) ?? [];
  expect(redirectPages()[id ?? '']).toBe('/notes/workloads/');
});

test('every page with a note has a permalink', () => {
  const short = Object.entries(redirectPages()).filter(isShort);
  expect(short.map(([from]) => from.replace(/[0-9a-z]{8}\/$/, ''))).toEqual(short.map(() => '/notes/-/p/'));
  expect(short.map(([, to]) => to).sort()).toEqual([
    '/notes/',
    '/notes/workloads/',
    '/notes/workloads/job/',
    '/notes/workloads/pod/',
    '/notes/workloads/replica-set/',
    '/notes/übung/',
  ]);
});

test('a redirect page is small, is not a page of the notebook, and refers search engines to the target', () => {
  expect(readFileSync(join(out, 'notiz/index.html'), 'utf8')).toBe(`<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${redirectPolicy}">
<meta name="referrer" content="same-origin">
<title>This page has moved</title>
<link rel="canonical" href="https://example.org/notes/%C3%BCbung/">
<script src="/notes/-/redirect.js" data-to="/notes/%C3%BCbung/"></script>
<meta http-equiv="refresh" content="0;url=/notes/%C3%BCbung/">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<p>This page has moved: <a href="/notes/%C3%BCbung/" dir="auto">Übung</a></p>
</body>
</html>
`);
});

test('a redirect page is valid HTML, and so is the error page', async () => {
  for (const file of ['notiz/index.html', '404.html']) {
    expect(await messagesOf(readFileSync(join(out, file), 'utf8'))).toEqual([]);
  }
});

test('links by a former name are repaired, with a message', () => {
  const home = readFileSync(join(out, 'index.html'), 'utf8');
  const links = [...home.matchAll(/<a[^>]* href="(\/notes\/[^"]*)"[^>]*>(link [^<]*)</g)].map(([, href, text]) => [
    text,
    href,
  ]);
  expect(links).toEqual([
    ['link one', '/notes/workloads/pod/#scale'],
    ['link two', '/notes/workloads/job/'],
    ['link three', '/notes/workloads/replica-set/'],
  ]);
  expect(home).toContain('<a data-missing="Nowhere">link four</a>');
  expect(
    messages.filter(({ rule }) => rule === 'link-renamed').map(({ file, line, reason }) => [file, line, reason]),
  ).toEqual([
    ['Home.txt', 5, '`Capsule` is now called `Workloads:Pod`; the link leads there'],
    ['Home.txt', 6, '`Cluster:Job` is now called `Workloads:Job`; the link leads there'],
    ['Übung.md', 4, '`Cluster:Pod` is now called `Workloads:Pod`; the link leads there'],
    ['Workloads/Job.txt', 5, '`Cluster:Pod` is now called `Workloads:Pod`; the link leads there'],
  ]);
  const pod = readFileSync(join(out, 'workloads/pod/index.html'), 'utf8');
  const linking = /aria-labelledby="site:backlinks".*?<\/nav>/s.exec(pod)?.[0] ?? '';
  expect([...linking.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/notes/',
    '/notes/workloads/job/',
    '/notes/%C3%BCbung/',
  ]);
});

test('the rules for hosts are percent-encoded', () => {
  const former: [string, string][] = [['/100-größe/', '/数/']];
  const folders: [string, string][] = [['/-/files/100%25_Größe/', '/-/files/数/R%26D/']];
  expect(redirectsFile({ former, short: [], folders, gone: ['/weg/'] }, '/büro/').text).toBe(
    `/b%C3%BCro/weg/ /b%C3%BCro/404.html 410
/b%C3%BCro/100-gr%C3%B6%C3%9Fe/ /b%C3%BCro/%E6%95%B0/ 301
/b%C3%BCro/-/files/100%25_Gr%C3%B6%C3%9Fe/* /b%C3%BCro/-/files/%E6%95%B0/R%26D/:splat 301
`,
  );
});
