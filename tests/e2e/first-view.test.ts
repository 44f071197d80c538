import { brotliCompressSync } from 'node:zlib';
import { expect } from 'vitest';
import { test } from './test.ts';

// A home page with a front door, a page with a picture and much YAML, and a long one. Pictures and fonts do not count.
test.for(['', 'pod/', 'on-call/'])(
  'what /%s loads before a reader does anything is small',
  async (path, { site, open }) => {
    const { page } = await open({ viewport: { width: 1280, height: 900 } });
    await page.goto(site + path, { waitUntil: 'networkidle' });
    const resources = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const scriptsIn = (urls: string[]) => urls.filter(url => url.endsWith('.js'));
    // On a busy machine, a page may be idle before it asks for its module.
    await expect.poll(async () => scriptsIn(await resources()).length).toBe(2);
    const loaded = await resources();
    const size = async (urls: string[]) => {
      const sizes = urls.map(async url => brotliCompressSync(await (await fetch(url)).bytes()).length);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    const scripts = scriptsIn(loaded);
    const others = loaded.filter(url => /\.(?:css|json|svg)$/.test(url));
    expect(await size(scripts)).toBeLessThanOrEqual(6_000);
    // The limit is 20,000 bytes. An address of the site and an icon, which this site has not, add some 600.
    expect(await size([page.url(), ...scripts, ...others])).toBeLessThanOrEqual(19_300);
  },
);
