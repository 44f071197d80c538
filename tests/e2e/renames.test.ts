import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRenamedNotebook } from '../support/renamed-notebook.ts';
import { temporaryFolder } from '../support/repository.ts';
import { serve, zimlight } from '../support/zimlight.ts';
import { axeViolations } from './axe.ts';
import { test } from './test.ts';

const folder = temporaryFolder(afterAll);
let url: string;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  const out = join(folder, 'site');
  const notebook = makeRenamedNotebook(join(folder, 'notebook'));
  const { code, stderr } = await zimlight(['build', notebook, '--out', out, '--base', '/notes/']);
  if (code !== 0) throw new Error(stderr);
  ({ url, stop } = await serve(['preview', out, '--port', '4610']));
});
afterAll(() => stop?.());

const pathOf = (address: string) => decodeURI(address.slice(url.length - 1));

test('a former address redirects, and keeps the query and the fragment', async ({ open }) => {
  const { page, complaints } = await open();
  await page.goto(`${url}cluster/`);
  await page.waitForURL(`${url}workloads/`);
  await page.goto(`${url}capsule/?x=1#scale`);
  await page.waitForURL(`${url}workloads/pod/?x=1#scale`);
  await page.goto(`${url}notiz/`);
  await page.waitForURL(`${url}%C3%BCbung/`);
  // The former address is not in the browser's history.
  await page.goBack();
  expect(pathOf(page.url())).toBe('/workloads/pod/?x=1#scale');
  // An immediate redirect aborts the rest of the page.
  const broken = complaints.filter(
    complaint => !/\/(?:cluster\/|capsule\/\S*|notiz\/) net::ERR_ABORTED$/.test(complaint),
  );
  expect(broken).toEqual([]);
});

test('a former address redirects without JavaScript too', async ({ open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${url}set/`);
  await page.waitForURL(`${url}workloads/replica-set/`);
});

test('another spelling of an address redirects to the page', async ({ open }) => {
  const { page } = await open();
  for (const [typed, address] of [
    ['WORKLOADS/Pod/#scale', 'workloads/pod/#scale'],
    ['Workloads:Replica_set', 'workloads/replica-set/'],
    ['%C3%9Cbung.md', '%C3%BCbung/'],
    ['Capsule.txt', 'workloads/pod/'],
  ]) {
    await page.goto(url + typed);
    await page.waitForURL(url + address);
  }
});

test('the error page suggests pages with a similar address', async ({ open }) => {
  const { page } = await open();
  for (const [typed, address] of [
    ['workloads/pods/', '/workloads/pod/'],
    ['deep/down/replica-sets/', '/workloads/replica-set/'],
    ['capsul/', '/workloads/pod/'],
  ]) {
    await page.goto(url + typed);
    const first = page.locator('#site\\:suggestions a').first();
    await first.waitFor();
    expect([typed, pathOf(await first.evaluate((link: HTMLAnchorElement) => link.href))]).toEqual([typed, address]);
  }
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.locator('#site\\:suggestions').getByRole('heading').textContent()).toBe(
    'Did you mean one of these?',
  );
});

test('the error page has no suggestions if no address is similar', async ({ open }) => {
  const { page } = await open();
  const loaded = page.waitForResponse(`${url}-/addresses.json`);
  await page.goto(`${url}zzzzzzzzz/`);
  await loaded;
  expect(await page.locator('#site\\:suggestions').isVisible()).toBe(false);
});

test('without JavaScript the error page lists all pages', async ({ open }) => {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${url}zzzzzzzzz/deep/`);
  const links = page.locator('main noscript a');
  expect(await links.evaluateAll(all => all.map(link => (link as HTMLAnchorElement).pathname).map(decodeURI))).toEqual([
    '/notes/',
    '/notes/übung/',
    '/notes/workloads/',
    '/notes/workloads/job/',
    '/notes/workloads/pod/',
    '/notes/workloads/replica-set/',
  ]);
});
