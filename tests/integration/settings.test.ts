import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { header, makeFolder, writeFiles } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';
import { repository } from '../support/zimlight.ts';

const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><script>x()</script><path fill="${colour}" d="M0 0h9v9z"/></svg>`;
const font = readFileSync(
  join(repository, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
);

const settings = `title: The handbook
tagline: Page by page
description: All about the garden.
language: en
site: https://example.org/wiki
logo: { light: look/logo.svg, dark: look/dark.svg }
favicon: look/icon.svg
accent: '#7a1f5c'
fonts: { text: look/Inter.woff2, code: Courier New }
headerLinks: { Start: start, Code: https://example.org/code }
footerLinks: { File: /terms.pdf }
imprint: Imprint
license: CC-BY-4.0
customCss: look/custom.css
scripts:
  - look/mine.js
  - { src: https://a.example/count.js, attrs: { data-site: x } }
head:
  - { tag: meta, attrs: { name: verification, content: '"<&' } }
static: .site
lists: [pages, recent]
interwiki: { issue: 'https://example.org/issues/{NAME}' }
notebooks: { Recipes: https://example.org/recipes }
`;

let folder: string;
const site = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimlight-settings-'));
  writeFiles(join(folder, 'notebook'), {
    'zimlight.yaml': settings,
    'Home.txt': `${header}====== Home ======\n@tag [[issue?12]] [[Recipes?Soups:Pea soup#Salt]] [[Missing]]\n`,
    'Start.txt': `${header}====== Start ======\n`,
    'Imprint.txt': `${header}====== Imprint ======\n`,
    'look/logo.svg': svg('red'),
    'look/dark.svg': svg('blue'),
    'look/icon.svg': svg('green'),
    'look/Inter.woff2': font,
    'look/custom.css': '.note { background: url(logo.svg) }',
    'look/mine.js': 'go();',
    '.site/CNAME': 'example.org',
    '.site/robots.txt': 'User-agent: *\nDisallow: /x\n',
    '.site/.well-known/security.txt': 'Contact: me',
    '.site/start/index.html': 'taken',
    '.site/-/theme.js': 'taken',
    '.site/Sitemap.xml': 'taken',
    '.site/id_rsa': 'held back',
    '.site/.git/config': 'left out',
  });
  const { code, stdout, stderr } = await runMain(
    ['build', 'notebook', '--out', 'site', '--cards', 'off', '--messages', 'messages.json'],
    folder,
  );
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('static-file-taken, 3 times');
});
afterAll(() => rm(folder, { recursive: true }));

test('the files that settings name have the digest of their content in their names, and no scripts', () => {
  const own = readdirSync(join(folder, 'site/-/assets')).filter(name => /\.[\da-f]{10}\./.test(name));
  expect(own.map(name => name.replace(/\.[\da-f]{10}\./, '.')).sort()).toEqual([
    'Inter.woff2',
    'dark.svg',
    'icon.svg',
    'logo.svg',
    'mine.js',
    'settings.css',
  ]);
  for (const name of own.filter(each => each.endsWith('.svg')))
    expect(site(`-/assets/${name}`)).not.toContain('script');
});

test('title, logo, tagline and links are in the header, licence and legal notice in the footer', () => {
  const html = site('start/index.html');
  expect(html).toContain('<title>Start · The handbook</title>');
  expect(html).toMatch(
    /<img class="site-logo" data-logo="light" src="\/wiki\/-\/assets\/logo\.\w+\.svg" width="60" height="20" alt>/,
  );
  expect(html).toMatch(/<img class="site-logo" data-logo="dark" src="\/wiki\/-\/assets\/dark\.\w+\.svg"/);
  expect(html).toContain('<p class="site-tagline">Page by page</p>');
  expect(html).toMatch(
    /<nav aria-label="Links" class="site-links header-links">\s*<ul>\s*<li>\s*<a href="\/wiki\/start\/" aria-current="page">Start<\/a>/,
  );
  expect(html).toMatch(
    /footer-links[\s\S]*href="\/wiki\/terms\.pdf">File<[\s\S]*href="\/wiki\/imprint\/">Legal notice</,
  );
  expect(html).toContain('License: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>');
});

test('the head has the icon, the description of the home page, the licence, and what the author adds', () => {
  const html = site('index.html');
  expect(html).toMatch(/<link rel="icon" href="\/wiki\/-\/assets\/icon\.\w+\.svg" type="image\/svg\+xml">/);
  expect(html).toContain('<meta name="description" content="All about the garden.">');
  expect(html).toContain('"license":"https://creativecommons.org/licenses/by/4.0/"');
  expect(html).toMatch(/<meta name="verification" content="(?:&#34;|&quot;)(?:<|&lt;)&(?:amp;|#38;)"/);
  expect(html).toMatch(/<script src="\/wiki\/-\/assets\/mine\.\w+\.js" defer><\/script>/);
  expect(html).toContain('<script src="https://a.example/count.js" defer data-site="x"></script>');
  expect(site('-/feed.atom')).toContain('<subtitle>All about the garden.</subtitle>');
});

test('the policy in the page and the one in _headers allow the script, and the same otherwise', () => {
  const [, inPage] = /Content-Security-Policy" content="([^"]*)"/.exec(site('index.html')) ?? [];
  expect(inPage).toContain("script-src 'self' https://a.example;");
  expect(site('_headers')).toContain(`Content-Security-Policy: ${inPage}; frame-ancestors 'self'\n`);
});

test('the style sheet of the settings comes last, with the accent colour, the font and the files it loads', () => {
  // After those of the theme, of which the home page has one of its own.
  const [inBody = ''] = /<body>(?:\s*<link [^>]*>)+/.exec(site('index.html')) ?? [];
  const [, path = ''] = /.*href="\/wiki\/([^"]*)"/s.exec(inBody) ?? [];
  const css = site(path);
  expect(css).toContain('--accent: light-dark(#7a1f5c, #');
  expect(css).toMatch(/src: url\("\/wiki\/-\/assets\/Inter\.\w+\.woff2"\);\n {2}font-weight: 100 900;/);
  expect(css).toMatch(/\.note \{ background: url\("\/wiki\/-\/assets\/logo\.\w+\.svg"\) \}/);
});

test('static files are at the root of the site, but for those that would replace something', () => {
  expect(site('CNAME')).toBe('example.org');
  expect(site('robots.txt')).toContain('Disallow: /x');
  expect(site('.well-known/security.txt')).toBe('Contact: me');
  expect(site('start/index.html')).toContain('<h1');
  const names = readdirSync(join(folder, 'site'));
  expect(names).not.toContain('id_rsa');
  expect(names).not.toContain('.git');
  expect(names).not.toContain('Sitemap.xml');
  const messages: { rule: string; file: string }[] = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'));
  expect(messages.filter(({ rule }) => rule === 'static-file-taken').map(({ file }) => file)).toEqual([
    '.site/-/theme.js',
    '.site/Sitemap.xml',
    '.site/start/index.html',
  ]);
  expect(messages.find(({ rule }) => rule === 'possible-secret')?.file).toBe('.site/id_rsa');
});

test('links to other notebooks and addresses of the author lead there; lists that are not wanted are not there', () => {
  const html = site('index.html');
  expect(html).toContain('href="https://example.org/issues/12"');
  expect(html).toContain('href="https://example.org/recipes/soups/pea-soup/#salt"');
  expect(readdirSync(join(folder, 'site/-'))).not.toContain('tags');
  expect(html).not.toContain('/-/tags/');
  expect(html).toContain('/wiki/-/pages/');
});

test.each([
  [
    'logo: logo.png',
    'zimlight.yaml:1:7: The setting `logo` cannot be used: there is no file `logo.png` in the notebook',
  ],
  ['static: Home.txt', 'zimlight.yaml:1:9: The setting `static` cannot be used: `Home.txt` is not a folder'],
  [
    'headerLinks: { Start: Nowhere }',
    'zimlight.yaml:1:23: The setting `headerLinks.Start` links to the page `Nowhere`, which does not exist',
  ],
  ['imprint: Diary', 'The setting `imprint` links to the page `Diary`, which is held back'],
  ['logo: a.svg\npublish: { except: ["*.svg"] }', 'The setting `logo` shows `a.svg`, which is held back'],
  [
    'customCss: a.css',
    'a.css:2:16: The style sheet cannot be used: `https://example.org/x.png` is not a file of the notebook',
  ],
  [
    'accent: #0b6a63',
    'zimlight.yaml:1:9: The setting `accent` cannot be used: its value begins with `#`, so YAML reads it as a comment',
  ],
])('nothing is built or checked with %j', async (text, error) => {
  const notebook = makeFolder({
    'zimlight.yaml': text,
    'Home.txt': `${header}Home`,
    'Diary.txt': `${header}@private`,
    'a.svg': svg('red'),
    'a.css': '\na {background: url(https://example.org/x.png)}',
  });
  const { code, stderr } = await runMain(['check', notebook, '--cache', makeFolder()], notebook);
  expect([code, stderr]).toEqual([1, expect.stringContaining(error)]);
});

test('all mistakes are named at once, in their order, also those that the pages show', async () => {
  const settings = 'imprint: Hoem\ncolour: red\nlogo: logo.png\nheaderLinks: { Start: Nowhere }\n';
  const notebook = makeFolder({ 'zimlight.yaml': settings, 'Home.txt': `${header}Home` });
  const { stderr } = await runMain(['check', notebook, '--cache', makeFolder()], notebook);
  expect(stderr.match(/^zimlight\.yaml:\d/gm)).toEqual([1, 2, 3, 4].map(line => `zimlight.yaml:${line}`));
});
