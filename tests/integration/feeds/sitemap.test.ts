import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeSitemap } from '../../../src/integration/feeds/sitemap.ts';

const place = { origin: new URL('https://example.org'), base: '/notes/' };

/** The files that are written, by name. */
async function written(pages: { address: string; changed?: string }[], most?: number) {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-sitemap-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeSitemap(pages, folder, place, most);
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, await readFile(join(folder, name), 'utf8')])),
  );
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const robots = 'User-agent: *\nAllow: /\n\nSitemap: https://example.org/notes/sitemap.xml\n';
const at = 'https://example.org/notes';

test('a sitemap has every page with the date of its last change', async () => {
  expect(await written([{ address: '/' }, { address: '/übung/', changed: '2026-11-23T10:00:00+01:00' }])).toEqual({
    'robots.txt': robots,
    'sitemap.xml':
      `${xml}<urlset ${schema}><url><loc>${at}/</loc></url>` +
      `<url><loc>${at}/%C3%BCbung/</loc><lastmod>2026-11-23T09:00:00.000Z</lastmod></url></urlset>`,
  });
});

test('a sitemap of very many pages is an index of sitemaps', async () => {
  expect(await written([{ address: '/a/' }, { address: '/b/' }, { address: '/c/' }], 2)).toEqual({
    'robots.txt': robots,
    'sitemap.xml':
      `${xml}<sitemapindex ${schema}><sitemap><loc>${at}/sitemap-1.xml</loc></sitemap>` +
      `<sitemap><loc>${at}/sitemap-2.xml</loc></sitemap></sitemapindex>`,
    'sitemap-1.xml': `${xml}<urlset ${schema}><url><loc>${at}/a/</loc></url><url><loc>${at}/b/</loc></url></urlset>`,
    'sitemap-2.xml': `${xml}<urlset ${schema}><url><loc>${at}/c/</loc></url></urlset>`,
  });
});

test('a `robots.txt` that may be read-only is replaced rather than written to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zimlight-sitemap-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [file, same] = [join(folder, 'robots.txt'), join(folder, 'same.txt')];
  await writeFile(file, 'of the package');
  await link(file, same);
  await writeSitemap([{ address: '/' }], folder, place);
  expect(await readFile(file, 'utf8')).toBe(robots);
  expect(await readFile(same, 'utf8')).toBe('of the package');
});
