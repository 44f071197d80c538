import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import ogs from 'open-graph-scraper';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../support/run-main.ts';

const header = 'Content-Type: text/x-zim-wiki\nCreation-Date: 2024-05-04T10:00:00+02:00\n\n';
let folder: string;

async function write(name: string, content: string | Buffer) {
  const file = join(folder, 'notebook', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Builds the site of the notebook into a folder, and returns its files. */
async function build(out: string, ...options: string[]) {
  const dir = join(folder, out);
  const { code, stderr } = await runMain(['build', 'notebook', '--out', out, ...options], folder);
  expect([code, stderr]).toEqual([0, '']);
  const files = (await readdir(dir, { recursive: true })).sort();
  return {
    files,
    read: (file: string) => readFile(join(dir, file), 'utf8'),
    bytes: (file: string) => readFile(join(dir, file)),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimlight-unfurl-'));
  await write('notebook.zim', '[Notebook]\nname=Garden\nhome=Home\nicon=./icon.png\n');
  await write(
    'icon.png',
    await sharp({ create: { width: 48, height: 48, channels: 3, background: '#c33' } })
      .png()
      .toBuffer(),
  );
  await write('zimlight.yaml', 'authors: yes\neditUrl: https://forge.example/edit/main/{path}\n');
  await write('.mailmap', 'Ada Byron <ada@example.org>\n');
  await write('Home.txt', `${header}====== Home ======\nHow the garden is kept.\n`);
  await write('Trees.txt', `${header}====== Trees & shrubs ======\n@wood\n[[Home]]\n\nThey outlive "us". And more.\n`);
  await write('Trees/Äpfel_1.txt', `${header}====== Äpfel ======\nPruned in winter.\n\n{{./tree.png|An apple tree}}\n`);
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#393' } });
  await write('Trees/Äpfel_1/tree.png', await picture.png().toBuffer());
  const cwd = join(folder, 'notebook');
  const date = '2026-02-03T10:00:00+02:00';
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
  execFileSync('git', ['init', '-q', '.'], { cwd });
  execFileSync('git', ['add', '-A'], { cwd });
  const ada = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...ada, 'commit', '-q', '-m', 'all'], { cwd, env });
});
afterAll(() => rm(folder, { recursive: true }));

describe('a site on a known host, below a path', () => {
  let site: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    site = await build('site', '--site', 'https://example.org', '--base', '/notes/');
  });

  test('has the image of a note in the metadata of its page', async () => {
    const { result } = await ogs({ html: await site.read('trees/äpfel-1/index.html') });
    const { success, ogImage, jsonLD, ...said } = result;
    expect(said).toMatchObject({
      ogType: 'article',
      ogTitle: 'Äpfel',
      ogDescription: 'Pruned in winter.',
      ogUrl: 'https://example.org/notes/trees/%C3%A4pfel-1/',
      ogSiteName: 'Garden',
      ogLocale: 'en_US',
      articlePublishedTime: '2024-05-04T10:00:00+02:00',
      articleModifiedTime: '2026-02-03T10:00:00+02:00',
      author: 'Ada Byron',
      twitterCard: 'summary_large_image',
    });
    const url = 'https://example.org/notes/-/files/Trees/%C3%84pfel_1/tree.png';
    expect(ogImage).toEqual([{ url, type: 'image/png', width: '900', height: '600', alt: 'An apple tree' }]);
    expect(jsonLD).toMatchObject([
      { '@graph': [{ '@type': 'TechArticle', image: url }, { '@type': 'BreadcrumbList' }] },
    ]);
  });

  test('has a card in the metadata of a page without an image', async () => {
    const { result } = await ogs({ html: await site.read('trees/index.html') });
    expect([result.ogTitle, result.ogDescription]).toEqual(['Trees & shrubs', 'They outlive "us". And more.']);
    const [image] = result.ogImage ?? [];
    expect(image?.url).toMatch(/^https:\/\/example\.org\/notes\/-\/cards\/\w+\.png$/);
    const card = image?.url.replace('https://example.org/notes/', '') as string;
    const { format, width, height } = await sharp(await site.bytes(card)).metadata();
    expect([format, String(width), String(height)]).toEqual(['png', image?.width, image?.height]);
    // For Home and Trees; the third page has an image.
    expect(site.files.filter(file => file.startsWith('-/cards/')).length).toBe(2);
  });

  test('has the image of the home page on lists, and no metadata on the search page and the error page', async () => {
    const [home, list] = await Promise.all(
      ['index.html', '-/pages/index.html'].map(async file => (await ogs({ html: await site.read(file) })).result),
    );
    expect([list?.ogType, list?.ogTitle, list?.ogImage?.[0]?.url]).toEqual([
      'website',
      'All pages',
      home?.ogImage?.[0]?.url,
    ]);
    for (const file of ['-/search/index.html', '404.html']) {
      const html = await site.read(file);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toMatch(/og:|canonical/);
    }
  });

  test('has feeds of the whole site and of each section, and each page links to its feeds', async () => {
    expect(site.files.filter(file => /feed.*\.(atom|json)$/.test(file))).toEqual([
      '-/feed.atom',
      '-/feed.json',
      '-/feed/trees.atom',
      '-/feed/trees.json',
    ]);
    const feed = parseAtomFeed(await site.read('-/feed/trees.atom'));
    // Ids are permalinks, which stay when a page is renamed.
    for (const { id } of feed.entries ?? []) expect(id).toMatch(/^https:\/\/example\.org\/notes\/-\/p\/\w+\/$/);
    expect(feed.entries?.map(({ links, authors, updated }) => [links?.[0]?.href, authors?.[0]?.name, updated])).toEqual(
      [
        ['https://example.org/notes/trees/', 'Ada Byron', '2026-02-03T08:00:00.000Z'],
        ['https://example.org/notes/trees/%C3%A4pfel-1/', 'Ada Byron', '2026-02-03T08:00:00.000Z'],
      ],
    );
    const html = await site.read('trees/index.html');
    expect(html.match(/(?<=<link rel="alternate" )[^>]*feed[^>]*/g)).toEqual([
      'type="application/atom+xml" title="Garden" href="/notes/-/feed.atom"',
      'type="application/feed+json" title="Garden" href="/notes/-/feed.json"',
      'type="application/atom+xml" title="Trees &amp; shrubs" href="/notes/-/feed/trees.atom"',
    ]);
  });

  test('has a sitemap of all pages with the dates of their commits', async () => {
    const sitemap = await site.read('sitemap.xml');
    expect([...sitemap.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)</g)].map(([, loc, date]) => [loc, date])).toEqual(
      ['', 'trees/', 'trees/%C3%A4pfel-1/'].map(page => [
        `https://example.org/notes/${page}`,
        '2026-02-03T08:00:00.000Z',
      ]),
    );
    expect(await site.read('robots.txt')).toContain('Sitemap: https://example.org/notes/sitemap.xml');
  });

  test('has the date and author of the last change on each page, and a link to edit it', async () => {
    const [, foot = ''] = /<p class="last-updated">(.*?)<\/p>/s.exec(await site.read('trees/äpfel-1/index.html')) ?? [];
    expect(foot.replace(/\s+/g, ' ').trim()).toBe(
      '<span> Changed on <time datetime="2026-02-03">February 3, 2026</time> by <bdi>Ada Byron</bdi> </span> ' +
        '<a href="https://forge.example/edit/main/Trees/%C3%84pfel_1.txt">Edit this page</a>',
    );
  });
});

test('a site on an unknown host has nothing that needs absolute URLs', async () => {
  const site = await build('unnamed', '--edit-url', 'https://other.example/blob');
  expect(site.files.filter(file => /cards|feed|sitemap/.test(file))).toEqual([]);
  const html = await site.read('trees/index.html');
  expect(html).not.toMatch(/canonical|og:url|og:image|feed\./);
  expect(html).toContain('<a href="https://other.example/blob/Trees.txt">');
  expect(html).toContain('"item":"/trees/"');
  expect(existsSync(join(folder, 'unnamed/robots.txt'))).toBe(true);
});

test.each([
  ['--cards', 'some', '--cards: `some` is not `on`, `off` or `missing`'],
  ['--edit-url', 'forge', '--edit-url: `forge` is not a web address such as `https://example.org/edit/main/{path}`'],
])('%s %s is refused', async (option, value, said) => {
  const { code, stderr } = await runMain(['build', 'notebook', '--out', 'none', option, value], folder);
  expect([code, stderr]).toEqual([2, `zimlight: ${said}\n`]);
});
