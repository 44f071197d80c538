import { cp, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { repository, serve } from '../support/zimlight.ts';
import { test } from './test.ts';

/** Saves a file as Zim does: it writes a new file, then renames it. */
async function save(file: string, text: string) {
  await writeFile(`${file}.zim-new~`, text);
  await rename(`${file}.zim-new~`, file);
}

test('zimlight dev updates an open page when the notebook changes', async ({ open }) => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'zimlight-dev-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const notebook = join(folder, 'notes');
  const filter = (file: string) => !/content\/(?!Home|Pod|notebook\.zim)./.test(file);
  await cp(join(repository, 'content'), notebook, { recursive: true, filter });
  const server = await serve(['dev', notebook, '--port', '4400']);
  onTestFinished(() => server.stop());

  const { page, complaints } = await open();
  await page.goto(`${server.url}pod/`);
  const article = page.locator('article.note');
  expect(await article.textContent()).toContain('A standalone pod is NOT recreated on failure.');

  const versions = (await article.locator('img').getAttribute('srcset'))?.split(', ').map(part => part.split(' ')[0]);
  const types = versions?.map(async url => (await fetch(new URL(url ?? '', server.url))).headers.get('content-type'));
  expect(await Promise.all(types ?? [])).toEqual(['image/webp', 'image/webp']);

  // Neither the rest of the package and the notebook, nor anything to a page that has changed the address of its host.
  const refused = ['package.json', 'content/Pod.txt', 'node_modules/vite/package.json', 'src/../README.md?raw'];
  const files = [
    ...refused,
    `@fs${notebook}/Pod.txt`,
    `@fs${repository}/package.json?import&raw`,
    '@fs/etc/passwd?url',
  ];
  const statuses = files.map(async path => (await fetch(server.url + path)).status);
  expect(await Promise.all(statuses)).toEqual(files.map(() => 404));
  const elsewhere = [
    'pod/',
    'pod/index.md',
    '-/source/Pod.txt',
    '-/files/Pod/pod-lifecycle.png',
    '-/search/lists.json',
  ];
  const answers = elsewhere.map(path => page.request.get(server.url + path, { headers: { Host: 'example.org' } }));
  expect((await Promise.all(answers)).map(answer => answer.status())).toEqual(elsewhere.map(() => 403));
  // What the page itself needs is served; requests that are broken off by a reload do not count.
  expect(complaints.filter(complaint => complaint.startsWith('403'))).toEqual([]);

  const note = join(notebook, 'Pod.txt');
  const text = await readFile(note, 'utf8');
  // A page that does not change stays as it is, and one that does stays where the reader is.
  const other = await page.context().newPage();
  await other.goto(`${server.url}pod/probes/`);
  await other.evaluate(() => document.body.setAttribute('data-kept', ''));
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 400));
  await save(note, text.replace('A standalone pod', 'A lonely pod'));
  await article.getByText('A lonely pod is NOT recreated').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
  expect(await other.locator('body').getAttribute('data-kept')).toBe('');
  await other.close();
  // The search index is served too, and changes with the notebook.
  const searched = async () => (await fetch(`${server.url}-/search/lists.json`)).json();
  const { folder: lonely } = await searched();
  await save(note, text.replace('A standalone pod', 'A solitary pod'));
  await article.getByText('A solitary pod is NOT recreated').waitFor();
  await expect.poll(async () => (await searched()).folder !== lonely, { timeout: 30_000 }).toBe(true);

  // Without the browser, whose page may be reloading just now.
  const job = async () => {
    const response = await fetch(`${server.url}job/`);
    return response.status === 200 && (await response.text()).includes('Runs to its end.') ? 'shown' : response.status;
  };
  const header = text.slice(0, text.indexOf('\n\n') + 2);
  await save(join(notebook, 'Job.txt'), `${header}====== Job ======\nRuns to its end.\n`);
  await expect.poll(job, { timeout: 30_000 }).toBe('shown');
  await rm(join(notebook, 'Job.txt'));
  await expect.poll(job, { timeout: 30_000 }).toBe(404);

  // The page that is open is renamed: the site's own error page comes in its place, and offers the new one.
  // The page so far may be loading again just now, which would interrupt a navigation.
  const renamed = await page.context().newPage();
  await renamed.goto(`${server.url}pod/init-containers/`);
  const offer = renamed.locator('article.note');
  await rename(join(notebook, 'Pod/Init_containers.txt'), join(notebook, 'Pod/Init_container_list.txt'));
  await offer.getByText('Did you mean one of these?').waitFor();
  expect(await offer.getByRole('link', { name: 'Init containers' }).getAttribute('href')).toBe(
    '/pod/init-container-list/',
  );
});
