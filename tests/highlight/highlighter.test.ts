import fc from 'fast-check';
import { bundledLanguages } from 'shiki/langs';
import { describe, expect, test, vi } from 'vitest';
import { createHighlighter } from '../../src/highlight/highlighter.ts';
import { codeStylesheet } from '../../src/highlight/index.ts';
import { palette } from '../../src/highlight/stylesheet.ts';
import { createRenderer } from '../../src/html/index.ts';
import { elementsOf, ownText } from '../support/article.ts';
import { cases } from '../support/cases.ts';

const renderer = createRenderer();
const codeOf = async (lang: string, value: string) => {
  const { html } = await renderer.renderMdast({ type: 'root', children: [{ type: 'code', lang, value }] });
  return /<code>(.*)<\/code>/s.exec(html)?.[1];
};

describe('colours', () => {
  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  function luminance(colour: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const { ground, ...others } = palette;

  test.each(Object.entries(others))('%s is readable on its background, light and dark', (_, [light, dark]) => {
    expect(contrast(light, ground[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, ground[1])).toBeGreaterThanOrEqual(4.5);
  });

  test('are in the stylesheet, as is every class in the HTML', async () => {
    const stylesheet = codeStylesheet();
    for (const [light, dark] of Object.values(palette)) expect(stylesheet).toContain(`light-dark(${light}, ${dark})`);
    const html = await Promise.all([
      codeOf('html', '<p class="a">x</p><!-- c --><script>const x = f(1, "s");</script>'),
      codeOf('diff', '--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n'),
      codeOf('markdown', '# Heading\n\n**bold** `code` [link](https://example.org)\n'),
      codeOf('python', 'class A(B):\n    def f(self, x):\n        return x  # c\n'),
    ]);
    const classes = new Set(html.join().match(/(?<=<span class=")[^"]*/g));
    expect([...classes].sort()).toEqual(['a', 'c', 'd', 'f', 'h', 'i', 'k', 'l', 'n', 's', 't', 'v']);
    for (const name of classes) expect(stylesheet).toContain(`.shiki .${name} {`);
  });
});

describe('elements of highlighted code', () => {
  test.each([
    ['neighbours of one class are one', 'json', '[1, 2]', '[<span class="n">1</span>, <span class="n">2</span>]'],
    ['lines of one class are one', 'css', '/* a\n\n   b */', '<span class="c">/* a\n\n   b */</span>'],
    ['white space at the edges is bare', 'yaml', '  # a  \n\n', '  <span class="c"># a</span>  \n\n'],
    ['code in a string is no string', 'ruby', '"a#{b}c"', '<span class="s">"a</span>#{b}<span class="s">c"</span>'],
    ['operators are plain, words are not', 'python', 'a + b and c', 'a + b <span class="k">and</span> c'],
  ])('%s', async (_, lang, code, html) => {
    expect(await codeOf(lang, code)).toBe(html);
  });

  test('contain any code', async () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '`',
      '{',
      '}',
      '<!--',
      '-->',
      '/*',
      '*/',
      '#',
      '\n',
      '\n\n',
      ' ',
      '\t',
      'if',
      'x',
      '1',
      ':',
      '<a b="',
      '\\',
      '$(',
      '容器',
      '\u{1f600}',
      '\u2028',
    );
    const code = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('js', 'html', 'php', 'bash', 'yaml', 'markdown', 'latex'),
        code,
        async (lang, value) => {
          const { html } = await renderer.renderMdast({ type: 'root', children: [{ type: 'code', lang, value }] });
          expect(
            elementsOf(html)
              .filter(({ tagName }) => tagName === 'pre')
              .map(ownText),
          ).toEqual([value]);
        },
      ),
      { numRuns: cases(200) },
    );
  });
});

test.each([
  ['longer than 200,000 characters', 'a: 1\n'.repeat(40_001)],
  ['with a line longer than 5,000', `a: 1\nb: ${'x'.repeat(5000)}`],
])('code %s keeps its caption and stays plain', async (_, value) => {
  const { html } = await renderer.renderMdast({ type: 'root', children: [{ type: 'code', lang: 'yaml', value }] });
  expect(html).toBe(
    `<figure class="code" data-language="yaml"><figcaption data-generated>YAML</figcaption><pre tabindex="0"><code>${value}</code></pre></figure>`,
  );
});

test('a grammar is loaded once, when first needed', async () => {
  const toml = vi.fn(bundledLanguages.toml);
  const highlighter = createHighlighter({ toml });
  await highlighter.load(['klingon']);
  expect(toml).toHaveBeenCalledTimes(0);
  expect(highlighter.highlight('a = 1', 'toml')).toBe(undefined);
  await Promise.all([highlighter.load(['toml', 'toml']), highlighter.load(['toml'])]);
  await highlighter.load(['toml']);
  expect(toml).toHaveBeenCalledTimes(1);
  expect(highlighter.highlight('a = 1', 'toml')?.map(ownText)).toEqual(['a = ', '1']);
});
