import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, ownText } from '../support/article.ts';
import { installExamples, run } from '../support/packed.ts';

let folder: string;
let remove = () => {};

beforeAll(async () => {
  ({ folder, remove } = await installExamples());
});
afterAll(() => remove());

/** Builds an example. @returns its site */
async function build(name: string) {
  const project = join(folder, name);
  await run([join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], project);
  const dist = join(project, 'dist');
  return {
    has: (file: string) => existsSync(join(dist, file)),
    read: (file: string) => readFileSync(join(dist, file), 'utf8'),
  };
}

/** The element around a note. */
function noteIn(page: string) {
  const note = elementsOf(page).find(({ properties }) => String(properties.className) === 'zim-note');
  if (!note) throw new Error(`there is no note in ${page}`);
  return note;
}

const lib = () => join(folder, 'node_modules/zimlight/lib');
const compiled = () => readdirSync(lib(), { recursive: true, encoding: 'utf8' }).filter(file => /\.m?js$/.test(file));

test('the compiled code is in a few files, which load sooner than many: those that are named, and their common parts', () => {
  const named = compiled().filter(file => !file.startsWith('chunks'));
  expect(named.map(file => file.replaceAll('\\', '/')).sort()).toEqual([
    'cards/worker.mjs',
    'cli/main.js',
    'conversion/worker.mjs',
    'html/object/worker.mjs',
    'library/astro.js',
    'library/loader.js',
    'library/mdast.js',
    'library/zim.js',
    'search-index/worker.mjs',
  ]);
  expect(readFileSync(join(lib(), 'third-party-licenses.txt'), 'utf8')).toContain('unified');
});

test('the compiled code imports no TypeScript, which Node does not load from a package', () => {
  const files = compiled();
  const imports = /\b(?:from|import)\s*\(?\s*(['"])\.{1,2}\/[^'"]*\.ts\1/;
  const code = (file: string) => readFileSync(join(lib(), file), 'utf8').replace(/\/\*\*.*?\*\//gs, '');
  expect(files.filter(file => imports.test(code(file)))).toEqual([]);
});

test('a script of unified converts a note', async () => {
  const markdown = await run(['convert.mjs', '../notes/Home.txt'], join(folder, 'unified'));
  expect(markdown).toMatch(/^# Garden\n\nHow the \[trees\]\(Trees\) are kept/);
});

test('the package has types for everything that it exports', async () => {
  const compiler = join(folder, 'node_modules/typescript/bin/tsc');
  expect(await run([compiler, '-p', 'tsconfig.json'], join(folder, 'typescript'))).toBe('');
});

test('a site of Astro shows a notebook as a collection', async () => {
  const site = await build('astro');
  const home = site.read('wiki/index.html');
  expect(ownText(noteIn(home))).toMatch(/^Garden\s+How the trees are kept/);
  expect(home).toContain('<a href="#garden">Garden</a>');
  expect(home).toContain('href="/wiki/trees/apple/#pruning"');
  expect(ownText(noteIn(site.read('wiki/trees/index.html')))).toBe('Apple');
  for (const file of ['Home/plan.pdf', 'Trees/Apple/tree.png']) expect(site.has(`wiki/-/files/${file}`)).toBe(true);
  expect(site.has('wiki/neighbours/index.html')).toBe(false);
  const [, style = ''] = /<link rel="stylesheet" href="\/([^"]*)"/.exec(home) ?? [];
  expect(site.read(style)).toContain('.checklist');
});

test('a site of Starlight has the pages of a notebook among its documents', async () => {
  const site = await build('starlight');
  const home = site.read('index.html');
  expect(home.match(/<h1[^>]*>[^<]*/g)).toEqual([expect.stringMatching(/>Garden$/)]);
  expect(ownText(noteIn(home))).toMatch(/^\s*How the trees are kept/);
  expect(home).toContain('href="/docs/trees/apple/"');
  expect(home).not.toContain('Neighbours');
  const apple = site.read('trees/apple/index.html');
  expect(apple).toContain('href="#pruning"');
  expect(apple).toContain('src="/docs/-/files/Trees/Apple/tree.png"');
  expect(site.has('-/files/Trees/Apple/tree.png')).toBe(true);
});

test('a project of Astro has the whole site of a notebook, with a component and styles of its own', async () => {
  const site = await build('notebook');
  const home = site.read('index.html');
  expect(home).toContain('<meta name="zim:page" content="Home">');
  // The project's footer, around the theme's.
  expect(home).toMatch(/<footer class="site-footer"[\s\S]*<\/footer>\s*<p class="imprint">/);
  const [, style = ''] = /<link rel="stylesheet" href="\/(_astro\/[^"]*)"/.exec(home) ?? [];
  expect(site.read(style)).toContain('.imprint{');
  // What the project has itself.
  expect(site.read('about/index.html')).toContain('A page of the project itself.');
  expect(site.read('robots.txt')).toContain('Disallow: /about/');
  // A policy for the pages of the notebook would be too strict for those of the project.
  expect(site.read('_headers')).toMatch(/^\/-\/files\/\*\n/);
  const files = ['404.html', 'favicon.svg', '-/files/Home/plan.pdf', '-/pagefind/pagefind.all.pf_meta', '-/feed.atom'];
  expect(files.filter(file => !site.has(file))).toEqual([]);
  expect(['neighbours/index.html', '-/not-found', '-/zimlight.json'].filter(site.has)).toEqual([]);
});
