import fc from 'fast-check';
import type { Link, Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { markdownLink } from '../../../src/share/client/markdown-link.ts';
import { parseMarkdown } from '../../support/parse-markdown.ts';

test('a Markdown link has the title as its label, whatever characters it contains', () => {
  const url = 'https://example.org/a_(b)/#c:~:text=d';
  expect(markdownLink('a [b] `c` *d* run_today _e_ f<br> &amp; R&D \\', url)).toBe(
    '[a \\[b\\] \\`c\\` \\*d\\* run_today \\_e\\_ f\\<br> \\&amp; R&D \\\\](https://example.org/a_%28b%29/#c:~:text=d)',
  );
});

test('Markdown parses such a link into title and URL, nothing else', () => {
  const signs = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '\\',
    '`',
    '*',
    '_',
    '~',
    '<',
    '>',
    '&',
    ';',
    '!',
    '#',
    '|',
    'a',
    'é',
    ' ',
  );
  const title = fc.array(signs, { minLength: 1 }).map(parts => `a${parts.join('')}a`);
  fc.assert(
    fc.property(title, title => {
      const label = title.replace(/\s+/g, ' ');
      const [only] = parseMarkdown(markdownLink(title, 'https://example.org/')).children as Paragraph[];
      const link = only?.children[0] as Link;
      expect([only?.children.length, link.url]).toEqual([1, 'https://example.org/']);
      expect(link.children).toMatchObject([{ type: 'text', value: label }]);
    }),
  );
});
