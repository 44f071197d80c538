import { expect, test } from 'vitest';
import { hostFiles } from '../../../src/integration/hosting/index.ts';

const redirects = {
  former: [['/old/', '/new/']] as [string, string][],
  short: [['/-/p/abc/', '/new/']] as [string, string][],
  folders: [],
  gone: ['/secret/'],
};
const filesFor = (hosting?: Parameters<typeof hostFiles>[0]) => Object.keys(hostFiles(hosting, redirects, '/').files);
const answeredBy = (hosting?: Parameters<typeof hostFiles>[0]) => [...hostFiles(hosting, redirects, '/').answered];

test('each host gets the files that it reads', () => {
  expect(filesFor()).toEqual(['_headers', '_redirects']);
  expect(filesFor('netlify')).toEqual(['_headers', '_redirects']);
  expect(filesFor('cloudflare')).toEqual(['_headers', '_redirects']);
  expect(filesFor('gitlab')).toEqual(['_redirects']);
  expect(filesFor('nginx')).toEqual(['-/nginx.conf']);
  expect(filesFor('apache')).toEqual(['.htaccess']);
  expect(filesFor('caddy')).toEqual(['-/Caddyfile']);
});

test('on an unknown host, every former address needs a redirect page; known hosts answer it themselves', () => {
  expect(answeredBy()).toEqual([]);
  for (const host of ['netlify', 'cloudflare', 'gitlab', 'nginx', 'apache', 'caddy'] as const) {
    expect(answeredBy(host)).toEqual(expect.arrayContaining(['/old/', '/-/p/abc/']));
  }
});

test('former addresses beyond the limits of a host need redirect pages', () => {
  const former = Array.from({ length: 1200 }, (_, index): [string, string] => [`/old-${index}/`, '/new/']);
  expect(hostFiles('netlify', { ...redirects, former }, '/').answered.size).toBe(1000);
  expect(hostFiles('nginx', { ...redirects, former }, '/').answered.size).toBe(1202);
});

test('GitLab has no status 410', () => {
  expect(hostFiles('gitlab', redirects, '/').files._redirects).not.toContain('410');
  expect(hostFiles('netlify', redirects, '/').files._redirects).toContain('/secret/ /404.html 410');
});
