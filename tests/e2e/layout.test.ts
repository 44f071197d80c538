import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { describe, expect, onTestFinished } from 'vitest';
import { writeFiles } from '../support/folder.ts';
import { temporaryFolder } from '../support/repository.ts';
import { zimlight } from '../support/zimlight.ts';
import { gotoIdle } from './goto-idle.ts';
import { test } from './test.ts';

declare global {
  interface Window {
    shifts: string[];
  }
}

/** Records the elements that move while a page loads, and how. */
const recordShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & {
          sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        for (const { node, previousRect: from, currentRect: to } of sources) {
          const rectangles = [from, to].map(({ x, y, width, height }) => [x, y, width, height].join(' '));
          window.shifts.push(`${rectangles.join(' → ')}: ${node?.outerHTML?.slice(0, 100) ?? node?.nodeValue}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Where a page may end for a while: before elements that could change what is before them, and within words at the end of a line. */
const breaks = [
  /(?=<(?:summary|nav|main|footer|form)\b|<button type="button" id="site:theme")|(?<=<\/svg>)(?=\d+<\/a>)/,
  /(?<=<\/svg>Sh)(?=are<)/,
];

/** Serves a site so slowly that browsers show each page in parts. */
async function serveSlowly(site: string, end: RegExp): Promise<string> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await fetch(new URL(request.url ?? '', site));
    const type = headers.get('content-type') ?? '';
    response.writeHead(status, { 'content-type': type });
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await new Response(body).arrayBuffer()));
    const parts = (await new Response(body).text()).split(end);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      response.write(part);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return response.end();
  }).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test.for([360, 1280])('nothing moves on a page that arrives in parts, %d px wide', async (width, { garden, open }) => {
  const { page } = await open({ viewport: { width, height: 800 } });
  await recordShifts(page);
  for (const end of breaks) {
    await gotoIdle(page, `${await serveSlowly(garden, end)}/garden/garden/trees/apple/`);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  }
});

const deepest = 'yearbook/a-section-with-a-name-of-unusualandunbreakableandquiteunreasonablelength/words/';

describe.for([360, 1280])('%d px wide', width => {
  test.for(['garden/trees/apple/', deepest, 'yearbook/', 'cycle/', '-/pages/', '-/search/', '-/search/?q=apple'])(
    'nothing on %s moves or is wider than the window',
    async (address, { garden, open }) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await recordShifts(page);
      await gotoIdle(page, garden + address);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});

test('in right-to-left text, lists, tables and indented blocks begin on the right', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 800 } });
  await page.goto(`${garden}يوميات/`);
  const sides = await page.locator('article > :not([data-generated]), article li, article td').evaluateAll(elements =>
    elements.map(element => {
      const { direction, textAlign } = getComputedStyle(element);
      return `${element.tagName} ${textAlign === 'start' ? direction : textAlign}`;
    }),
  );
  expect(sides).toEqual([
    'H1 right',
    'OL rtl',
    'LI right',
    'LI right',
    'LI left',
    'P ltr',
    'DIV rtl',
    'SECTION rtl',
    'TD right',
    'TD right',
  ]);
  const article = await page.locator('article').boundingBox();
  const item = await page.locator('ol > li').first().boundingBox();
  const indented = await page.locator('.indent').boundingBox();
  const right = (box: typeof article) => (box?.x ?? 0) + (box?.width ?? 0);
  expect(right(article) - right(item)).toBeGreaterThan(20);
  expect(right(article) - right(indented)).toBeGreaterThan(10);

  // A name in another script heads the text that begins on the right.
  const end = await page.locator('article h1').evaluate(heading => {
    heading.textContent = 'Docker';
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range.getBoundingClientRect().right;
  });
  expect(right(article) - end).toBeLessThan(1);
});

test.for([
  ['pod/', '[data-alert] > .icon'],
  ['-/print/?page=/pod/', '[data-alert] > .icon'],
  ['tasks/', '.box'],
  ['-/tasks/', '.box'],
  ['-/print/?page=/tasks/', '.box'],
] as const)('on /%s, %s has its style, which other pages do not load', async ([path, selector], { site, open }) => {
  const { page } = await open();
  await page.goto(site + path);
  const mark = page.locator(selector).first();
  expect(await mark.evaluate(element => getComputedStyle(element).position)).toBe('absolute');
});

test('on a phone, a shadow at its edge says that a table goes on there', async ({ site, open }) => {
  const { page } = await open({ viewport: { width: 360, height: 780 } });
  await page.goto(`${site}on-call/`);
  const table = page.locator('.note > .table').first();
  await table.evaluate(element => scrollBy({ top: element.getBoundingClientRect().top - 200, behavior: 'instant' }));
  const { x = 0, y = 0, width = 0 } = (await table.boundingBox()) ?? {};
  /** Whether it is darker than the page at its left and at its right edge, above the text. */
  const shadows = () =>
    Promise.all(
      [x, x + width - 1].map(async left => {
        const picture = await page.screenshot({ clip: { x: left, y: y + 2, width: 1, height: 1 } });
        const [red = 0] = await sharp(picture).removeAlpha().raw().toBuffer();
        return red < 240;
      }),
    );
  expect(await shadows()).toEqual([false, true]);
  await table.evaluate(element => element.scrollTo(1000, 0));
  expect(await shadows()).toEqual([true, false]);
});

test('code keeps its spaces, and tabs have the same width with line numbers', async ({ garden, open }) => {
  const { page } = await open();
  await page.goto(`${garden}garden/beds/carrot/`);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect((await page.locator('article p code').allInnerTexts()).map(text => text.trim())).toEqual(['carrot   12\t3']);
    const indents = await page.locator('article .line').evaluateAll(lines =>
      lines.map(line => {
        const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let node = text.nextNode() as Text;
        while (!node.data.trim()) node = text.nextNode() as Text;
        const range = document.createRange();
        range.setStart(node, node.data.search(/\S/));
        range.setEnd(node, node.data.length);
        return range.getBoundingClientRect().x;
      }),
    );
    const [none = 0, one = 0, two = 0] = indents;
    expect(one - none).toBeGreaterThan(20);
    expect(two - one).toBeCloseTo(one - none, 1);
  }
});

test('a page without its style sheet can be read: icons are as large as text, and lines', async ({ garden, open }) => {
  const { page } = await open();
  await page.route('**/*.css', route => route.abort());
  await page.goto(`${garden}garden/`);
  const icons = await page.locator('svg.icon').evaluateAll(found =>
    found.map(icon => ({
      large: icon.getBoundingClientRect().width > 20,
      fill: getComputedStyle(icon).fill,
      line: getComputedStyle(icon).strokeWidth,
    })),
  );
  expect(icons.length).toBeGreaterThan(3);
  expect(new Set(icons.map(icon => JSON.stringify(icon)))).toEqual(
    new Set([JSON.stringify({ large: false, fill: 'none', line: '1.7px' })]),
  );
});

test('the only page of a notebook has the width of the window, without a sidebar, and nothing is wider', async ({
  open,
}) => {
  const folder = temporaryFolder();
  const tex = '\\text{a name that is rather long} \\to \\text{another name, as long}';
  writeFiles(folder, {
    'notes/Only.md': `---\nCreation-Date: 2026-01-01\n---\nSome words.\n\n- Let $${tex}$.\n\n  > [!note]\n  > ~~~\n  > ${'code '.repeat(30)}\n  > ~~~\n\n| Table |\n|--|\n| $${tex}$ |\n`,
  });
  const built = join(folder, 'site');
  expect(await zimlight(['build', join(folder, 'notes'), '-o', built, '--portable'])).toMatchObject({ code: 0 });
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(join(built, 'only/index.html')).href);
  expect(await page.locator('.sidebar').count()).toBe(0);
  expect((await page.locator('main h1').boundingBox())?.width).toBeGreaterThan(500);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a note that runs against the page ends where the tools above it end', async ({ garden, open }) => {
  const { page } = await open({ viewport: { width: 1920, height: 800 } });
  await page.goto(`${garden}يوميات/`);
  const endOf = (selector: string) => page.locator(selector).evaluate(element => element.getBoundingClientRect().right);
  expect(await endOf('article h1')).toBeCloseTo(await endOf('.note-header'), 0);
});
