import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteUrlOf } from '../../src/address/index.ts';
import { loadPages } from '../../src/collection/load-pages.ts';
import { Previews } from '../../src/images/index.ts';
import { header, makeFolder } from '../support/folder.ts';

test('pictures for link previews are made for all pages at once, and each page has its own', async () => {
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } })
    .png()
    .toBuffer();
  const names = ['A', 'B', 'C'];
  const files = names.flatMap(name => [
    [`${name}.txt`, `${header}{{./${name}.png}}\n`],
    [`${name}/${name}.png`, picture],
  ]);
  const folder = makeFolder(Object.fromEntries(files));
  const original = Previews.prototype.of;
  const allAsked = Promise.withResolvers<void>();
  let asked = 0;
  const spy = vi.spyOn(Previews.prototype, 'of').mockImplementation(async function (this: Previews, ...parameters) {
    if (++asked === names.length) allAsked.resolve();
    await allAsked.promise;
    return original.apply(this, parameters);
  });
  onTestFinished(() => spy.mockRestore());

  const options = { siteUrl: siteUrlOf('https://example.org', '/'), cacheDir: join(folder, '.cache') };
  const { entries } = await loadPages(folder, options);
  expect(Object.fromEntries(entries.map(({ data }) => [data.name, data.picture?.address]))).toMatchObject({
    A: '/-/files/A/A.png',
    B: '/-/files/B/B.png',
    C: '/-/files/C/C.png',
  });
}, 20_000);
