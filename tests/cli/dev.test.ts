import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { header, makeFolder } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';
import { serve } from '../support/zimlight.ts';

const wait = { timeout: 30_000, interval: 100 };

test('dev prints changes of messages, applies settings, shows the error page, and waits for a missing folder', async () => {
  const folder = makeFolder({
    'notes/notebook.zim': '[Notebook]\nname=Notes\n',
    'notes/Home.txt': `${header}====== Home ======\n'''\n`,
  });
  const notes = join(folder, 'notes');
  const server = await serve(['dev', 'notes', '--port', '4410'], { cwd: folder });
  onTestFinished(() => server.stop());
  const start = server.printed();
  expect(start).toMatch(/^warning unclosed-verbatim, 1 time\./m);
  expect(start).toMatch(/^language: unknown/m);

  /** What is printed from now on; and a page, as a browser gets it. */
  let seen = start.length;
  const printed = () => server.printed().slice(seen);
  /** Replaces a file at once: on a busy machine, half a second may pass until one that was emptied is written. */
  const save = async (file: string, text: string) => {
    seen = server.printed().length;
    await writeFile(join(folder, 'saved'), text);
    await rename(join(folder, 'saved'), join(notes, file));
  };
  const { origin } = new URL(server.url);
  const get = async (path: string) => {
    const init: RequestInit = { headers: { Accept: 'text/html' }, redirect: 'manual' };
    const response = await fetch(origin + path, init).catch(() => undefined);
    const title = /<title>([^<]*)/.exec((await response?.text()) ?? '')?.[1];
    return [response?.status, title ?? response?.headers.get('location')];
  };

  // The error page, and redirects, as a host has them.
  expect(await get('/nowhere/')).toEqual([404, 'Page not found · Notes']);
  expect(await get('/-/tags/none/')).toEqual([404, 'Page not found · Notes']);
  expect(await get('/nowhere?x')).toEqual([302, '/nowhere/?x']);
  expect(await (await fetch(`${origin}/-/addresses.json`)).json()).toEqual({
    pages: [['/', 'Home']],
    former: [['/home/', 0]],
  });

  // Messages that are new, or solved.
  await save('Page.txt', `${header}====== Page ======\n{{./x.png}}\n`);
  await expect.poll(printed, wait).toMatch(/^warning missing-file, 1 time\.[^\n]*\n {2}Page.txt:5:1: /);
  expect(await get('/page/')).toEqual([200, 'Page · Notes']);
  seen = server.printed().length;
  await rm(join(notes, 'Page.txt'));
  await expect.poll(printed, wait).toMatch(/^solved missing-file: Page.txt:5:1: /);
  expect(await get('/page/')).toEqual([404, 'Page not found · Notes']);

  // Settings: wrong ones, some that are taken at once, and some that need another server at the same port.
  await save('zimlight.yaml', 'base: a?b\n');
  await expect.poll(printed, wait).toMatch(/^zimlight: the settings cannot be used:\nzimlight.yaml:1:7: /);
  await save('zimlight.yaml', 'language: de\n');
  await expect.poll(async () => (await get('/nowhere/'))[1], wait).toBe('Seite nicht gefunden · Notes');
  expect(printed()).toBe('Settings changed: language\nThe notebook can be read again\n');
  await writeFile(join(notes, 'style.css'), 'p { color: red }');
  await save('zimlight.yaml', 'language: de\nbase: /wiki/\ncustomCss: style.css\n');
  await expect.poll(printed, wait).toBe(`Settings changed: base, customCss\nServed at ${origin}/wiki/\n`);
  expect(await get('/wiki/')).toEqual([200, 'Home · Notes']);
  expect(await get('/page/')).toEqual([302, '/wiki/']);
  // Addresses that cannot be read do not end the server.
  for (const path of ['/wiki//:80', '/wiki//', '/wiki/%', '/wiki/%00', '/wiki/..%2f..%2fetc/passwd']) {
    expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
  }
  // A file that a setting names.
  const style = async () => {
    const page = await (await fetch(`${origin}/wiki/`)).text();
    const address = /href="([^"]*\/settings\.[^"]*\.css)"/.exec(page)?.[1] ?? '';
    return (await fetch(origin + address)).text();
  };
  expect(await style()).toContain('color: red');
  await writeFile(join(notes, 'style.css'), 'p { color: green }');
  await expect.poll(style, wait).toContain('color: green');

  // Mail addresses, as a build writes them.
  await writeFile(join(notes, 'Home.txt'), `${header}====== Home ======\nme@example.org\n`);
  const text = async (address: string) => (await fetch(`${origin}/wiki/${address}`)).text();
  await expect.poll(() => text(''), wait).toContain('me@example.org');
  await save('zimlight.yaml', 'language: de\nbase: /wiki/\nmailAddresses: encode\n');
  await expect.poll(() => text(''), wait).toContain('&#109;&#101;&#64;');
  expect(await text('')).not.toContain('me@example.org');
  expect(await text('index.md')).toContain('me (at) example.org');

  // The folder is away; then another one is there.
  seen = server.printed().length;
  await rename(notes, join(folder, 'away'));
  await expect.poll(printed, wait).toBe('zimlight: notes is missing; its pages will be loaded again when it is back\n');
  expect(await get('/wiki/')).toEqual([200, 'Home · Notes']);
  await rename(join(folder, 'away'), notes);
  await expect
    .poll(async () => {
      await writeFile(join(notes, 'Later.txt'), `${header}====== Later ======\n`);
      return get('/wiki/later/');
    }, wait)
    .toEqual([200, 'Later · Notes']);
});

test('dev ends with one line if the host does not exist, or is another machine', async () => {
  const folder = makeFolder({ 'notes/Home.txt': header });
  const results = [await runMain(['dev', 'notes', '--host=host.invalid'], folder)];
  results.push(await runMain(['dev', 'notes', '--host=192.0.2.1'], folder));
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([
    [1, expect.stringMatching(/^zimlight: --host: there is no host host.invalid.*\n$/)],
    [1, 'zimlight: this machine has no address 192.0.2.1; --host without a value listens on all that it has\n'],
  ]);
});
