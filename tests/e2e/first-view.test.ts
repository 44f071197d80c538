import { brotliCompressSync } from 'node:zlib';
import { expect } from 'vitest';
import { gotoIdle } from './goto-idle.ts';
import { test } from './test.ts';

// A home page with a front door, a page with a picture and much YAML, and a long one. Pictures and fonts do not count.
test.for(['', 'pod/', 'on-call/'])(
  'what /%s loads before a reader does anything is small',
  async (path, { site, open }) => {
    const { page } = await open({ viewport: { width: 1280, height: 900 } });
    await gotoIdle(page, site + path);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const size = async (urls: string[]) => {
      const sizes = urls.map(async url => brotliCompressSync(await (await fetch(url)).bytes()).length);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    const scripts = loaded.filter(url => url.endsWith('.js'));
    // Browsers without windows do not load the icon.
    const others = loaded.filter(url => /\.(?:css|json|svg)$/.test(url) && !url.endsWith('/favicon.svg'));
    expect(scripts.length).toBe(2);
    expect(await size(scripts)).toBeLessThanOrEqual(6_000);
    // The limit is 20,000 bytes. An address of the site and an icon, which this site has not, add some 600.
    expect(await size([page.url(), ...scripts, ...others])).toBeLessThanOrEqual(19_300);
  },
);
