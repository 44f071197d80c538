import { describe, expect, test } from 'vitest';
import { fillEmbeds, partOf } from '../../src/embeds/index.ts';
import { createRenderer } from '../../src/html/index.ts';

const page =
  '# Title\n\nFirst.\n\n## A\n\nText[^1] <span id="x">here</span>, [A](#a).\n\n### Deep\n\n- b\n\n## B\n\nEnd.\n\n[^1]: Note.\n';
const { html } = await createRenderer({ plainMarkdown: true }).render(page);
const part = (id: string) => partOf(html, id, '/page/')?.replace(/\n+/g, '');

describe('a part of a page', () => {
  test('is what is below a heading, up to the next one of its level, without ids, permalinks and footnotes', () => {
    expect(part('a')).toBe('<p>Text <span>here</span>, <a href="/page/#a">A</a>.</p><h3>Deep</h3><ul><li>b</li></ul>');
    expect(part('deep')).toBe('<ul><li>b</li></ul>');
  });

  test('is the block with an anchor', () => {
    expect(part('x')).toBe('<p>Text <span>here</span>, <a href="/page/#a">A</a>.</p>');
  });

  test('is the whole page without its title', () => {
    expect(part('')).toMatch(/^<p>First\.<\/p><h2>A<\/h2>.*<p>End\.<\/p>$/);
    expect(partOf('<h2 id="a">A</h2><p>b</p>', '', '/page/')).toBe('<h2>A</h2><p>b</p>');
  });

  test('is nothing if it is not there, or empty', () => {
    expect(part('none')).toBeUndefined();
    expect(partOf('<h2 id="a">A</h2>', 'a', '/')).toBeUndefined();
    expect(partOf('', '', '/')).toBeUndefined();
  });
});

test('a page tells which parts it embeds, and is a page of links until they are filled in', async () => {
  const embedding = '<span data-embed="part">[A & B](/page/?a&b#x)</span>\n\n<span data-embed="part">gone</span>\n';
  const rendered = await createRenderer({ plainMarkdown: true, base: '/base/' }).render(embedding);
  expect(rendered.embeds).toEqual(['/page/?a&b#x']);
  const filled = fillEmbeds(rendered.html, new Map([['/page/?a&b#x', '<p>$1</p>']]));
  expect(filled).toContain('A &amp; B</a></figcaption><div data-generated><p>$1</p></div></figure>');
  expect(filled).toContain('<p>gone</p>');
  expect(fillEmbeds(rendered.html, new Map())).toBe(rendered.html);
});
