import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeRunDir, setRunValue } from '../../src/cache/index.ts';
import { readReport, resolveSettings } from '../../src/collection/index.ts';
import { NotebookLoader } from '../../src/collection/notebook-loader.ts';
import { startDevServer } from '../../src/server/index.ts';
import { header, makeFolder } from '../support/folder.ts';
import { HeldWorkers } from '../support/held-workers.ts';

/** Starts a development server whose notes are not converted until it is told to. */
async function serveEarly(files: Record<string, string>) {
  const [folder, cacheDir] = [makeFolder(files), makeFolder()];
  const runDir = makeRunDir(cacheDir);
  const { promise: begin, resolve: goOn } = Promise.withResolvers<void>();
  const workers: HeldWorkers[] = [];
  const createWorkers = () => {
    const created = new HeldWorkers(begin);
    workers.push(created);
    return created;
  };
  setRunValue(runDir, `loader ${folder}`, new NotebookLoader(folder, createWorkers));
  const listener = { loaded: vi.fn(), settingsChanged: vi.fn(), failed: vi.fn(), folderMissing: vi.fn() };
  const settings = await resolveSettings(folder, { language: 'en' }, { cacheDir });
  const server = await startDevServer({ settings, cacheDir, runDir }, listener, { port: 4460, host: 'localhost' });
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const get = async (path: string) => (await fetch(url + path)).text();
  return { folder, runDir, workers, goOn, listener, url, get };
}

/** The version of a page, with which its script asks whether it has changed. */
const versionOf = (html: string) => /data-version="(\w+)"/.exec(html)?.[1] ?? '';

const files = {
  'Home.txt': `${header}====== Welcome ======\n`,
  'Oak.txt': `${header}====== The oak ======\nA tree.\n`,
  'Pine.txt': `${header}====== The pine ======\nUnlike the [[Oak]].\n`,
  'Diary.txt': `${header}====== Dear diary ======\n@private [[Oak]]\n`,
};

test('pages are served before all notes have been converted, and are loaded again when they change by that', async () => {
  const { runDir, workers, goOn, listener, url, get } = await serveEarly(files);
  const early = await get('/oak/');
  expect(early).toContain('A tree.');
  expect(workers[0]?.given).toEqual([]);
  // Nothing says that another page links to this one, and nothing shows what is held back.
  expect(early).not.toContain('Unlike the');
  expect(early).not.toMatch(/diary/i);
  expect((await fetch(`${url}/diary/`)).status).toBe(404);
  expect((await fetch(`${url}/-/source/Oak.txt`)).status).toBe(200);

  // What depends on all notes waits for them.
  const waiting = ['/-/pages/', '/-/addresses.json', '/oak/index.md', '/-/source/Pine.txt', '/llms.txt'];
  const answered: string[] = [];
  const answers = waiting.map(async path => {
    const text = await get(path);
    answered.push(path);
    return text;
  });
  const events = await fetch(`${url}/-/dev/events?path=/oak/&version=${versionOf(early)}`);
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  const changed = reader?.read();
  // A page that is asked for only now comes before all others.
  expect(await get('/pine/')).toContain('Unlike the');
  expect([answered, listener.loaded.mock.calls.length]).toEqual([[], 0]);

  goOn();
  expect((await changed)?.value).toBe('data: changed\n\n');
  await reader?.cancel();
  expect(listener.loaded).toHaveBeenCalled();
  expect(readReport(runDir).pages).toBe(3);
  expect(await get('/oak/')).toContain('Unlike the');
  const [list, index, markdown, source, llms] = await Promise.all(answers);
  expect(list).toContain('The pine');
  expect(JSON.parse(index ?? '').pages).toContainEqual(['/pine/', 'The pine']);
  expect(markdown).toContain('# The oak');
  expect(source).toContain('[[Oak]]');
  expect(llms).toContain('The pine');
  expect(listener.failed).not.toHaveBeenCalled();
});

test('a note that is saved before all have been converted is not forgotten', async () => {
  const { folder, goOn, get } = await serveEarly(files);
  await get('/oak/');
  writeFileSync(join(folder, 'Oak.txt'), `${header}====== The oak ======\nAn old tree.\n`);
  writeFileSync(join(folder, 'Ash.txt'), `${header}====== The ash ======\n`);
  goOn();
  await expect.poll(() => get('/oak/'), { timeout: 20_000 }).toContain('An old tree.');
  await expect.poll(() => get('/ash/'), { timeout: 20_000 }).toContain('The ash');
});

test('browsers keep scripts and styles, whose addresses change with their content, and nothing else', async () => {
  const { goOn, url, get } = await serveEarly(files);
  goOn();
  const html = await get('/oak/');
  const assets = [...html.matchAll(/(?:src|href)="(\/-\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
  expect(assets.length).toBeGreaterThan(2);
  const kept = async (path: string) => {
    const response = await fetch(url + path);
    return [response.status, response.headers.get('cache-control')];
  };
  for (const asset of assets) expect(await kept(asset)).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(await kept('/-/assets/nothing.css')).toEqual([404, 'no-cache']);
  expect(await kept('/oak/')).toEqual([200, 'no-cache']);
  expect(await kept('/-/source/Oak.txt')).toEqual([200, 'no-cache']);
});
