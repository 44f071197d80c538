import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { createRenderer } from '../../../src/html/index.ts';
import { type PageContext, readMarkdownPage } from '../../../src/markdown/index.ts';
import { markdownArbitrary, pageArbitrary } from '../../support/arbitraries/markdown.ts';
import { cases } from '../../support/cases.ts';
import { plainTree } from '../../support/markdown-context.ts';
import { parseMarkdown } from '../../support/parse-markdown.ts';
import { readAsWritten, siteWith } from './every-target.ts';

/** A site without any target. */
const nothing: PageContext = {
  link: missing => ({ missing }),
  image: missing => ({ missing }),
  wikiLink: missing => ({ missing }),
  report: () => {},
};

/** Definition lists and notes within a text: see `definition-lists.test.ts` and `inline-notes.test.ts`. */
const rewritten = /^ {0,3}:[ \t]|\^\[/m;

test('a page stays as it is if all its targets are right already', () => {
  fc.assert(
    fc.property(markdownArbitrary, markdown => {
      fc.pre(!/^---/.test(markdown) && !rewritten.test(markdown));
      expect(
        readMarkdownPage(
          markdown,
          siteWith(target => target),
        ),
      ).toMatchObject({ tags: [], markdown });
    }),
    { numRuns: cases(1000) },
  );
});

/** All nodes of a tree, in document order. */
const all = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(all) : [])];

/** Replaces the targets of links, and of definitions that a link refers to. */
function withTargets(tree: Nodes, address: (target: string) => string): Nodes {
  const nodes = all(tree);
  const referred = new Set(nodes.flatMap(node => (node.type === 'linkReference' ? [node.identifier] : [])));
  for (const node of nodes) {
    if (node.type === 'link') node.url = address(node.url);
    // Of two definitions with one identifier, the first is valid.
    if (node.type === 'definition' && referred.delete(node.identifier)) node.url = address(node.url);
  }
  return tree;
}

test('only the targets of links change', () => {
  const address = (target: string) => (/\.md$/.test(target) ? `/led_(to/${target.replaceAll(' ', '%20')}` : target);
  fc.assert(
    fc.property(markdownArbitrary, markdown => {
      fc.pre(!/^---/.test(markdown) && !rewritten.test(markdown));
      const page = readMarkdownPage(markdown, siteWith(address));
      expect(plainTree(parseMarkdown(page.markdown))).toEqual(plainTree(withTargets(parseMarkdown(markdown), address)));
    }),
    { numRuns: cases(1000) },
  );
});

test('links to missing pages keep their labels', async () => {
  const renderer = createRenderer({ plainMarkdown: true });
  await fc.assert(
    fc.asyncProperty(markdownArbitrary, async markdown => {
      // A bare address takes in whatever follows it, and so a bracket or the backslash before it; or the end of an emphasis,
      // but not after a bracket that is never closed, which has a backslash when a link behind it is gone.
      const isTaken = /(?:www\.|https:|@)\S*\[|\[.*(?:www\.|https:|@)\S*[*~]\S/s.test(markdown);
      fc.pre(!/^---|\[\]/.test(markdown) && !isTaken && !rewritten.test(markdown));
      const page = readMarkdownPage(markdown, nothing);
      expect((await renderer.render(page.markdown)).sections).toEqual((await renderer.render(markdown)).sections);
    }),
    { numRuns: cases(500) },
  );
});

test('any page can be read and rendered', async () => {
  const renderer = createRenderer({ plainMarkdown: true });
  await fc.assert(
    fc.asyncProperty(pageArbitrary, fc.boolean(), async (markdown, there) => {
      const page = readMarkdownPage(
        markdown,
        there ? siteWith(target => `/${encodeURIComponent(target.toWellFormed())}/`) : nothing,
      );
      await renderer.render(page.markdown);
    }),
    { numRuns: cases(1000) },
  );
});

test.each([
  ['@a **@b** x@c (@d) @e/f\n@g', ['a', 'b', 'e', 'g']],
  ['- @a\n- x `@b` [@c](d) <a@b.c> me@d.e', ['a']],
  ['\\@a @\u00e9t\u00e9 @ @-b', ['\u00e9t\u00e9']],
  ['    @a\n\n```\n@b\n```\n\n<div>\n@c\n</div>', []],
  ['| @a | `x`@b |\n|--|--|\n| @c | d |', ['a', 'c']],
])('the tags of %j are %j', (markdown, tags) => {
  const page = readAsWritten(markdown);
  expect(page.tags).toEqual(tags);
  expect(page.markdown.replace(/<span data-tag="[^"]+">(@[^<]+)<\/span>/g, '$1')).toBe(markdown);
});

test.each([
  ['[[A:B]]', '[A:B](A:B)'],
  ['[[A|b *c* `d`]]', '[b *c* `d`](A)'],
  ['[[A|b [1]]]', '[b \\[1\\]](A)'],
  ['[[|A|]] [[A||b]]', '[A](A) [b](A)'],
  ['[[A|see [b](c)]]', '[see b](A)'],
  ['[[A|it`s]] `[[A]]`', '[it\\`s](A) `[[A]]`'],
  ['| [[A\\|b]] |\n|--|', '| [b](A) |\n|--|'],
  ['[[1]](x.md) [[r]]\n\n[r]: y.md', '[[1]](x.md) [[r]]\n\n[r]: y.md'],
  ['[a [[B]]](c.md) \\[[A]] [[ ]] [[[A]] [[A\nB]]', '[a [[B]]](c.md) \\[[A]] [[ ]] [[A](A) [[A\nB]]'],
])('%j is %j', (markdown, expected) => {
  expect(readAsWritten(markdown)).toEqual({ markdown: expected, tags: [], messages: [] });
});

test('character references in targets of HTML are decoded', () => {
  const targets: string[] = [];
  const seen = (target: string) => {
    targets.push(target);
    return { address: '/x/' };
  };
  const context = { ...nothing, link: seen, image: seen };
  const html = '<a href="a&#38;b.md">a</a> <img src=\'&quot;c&#x26;&eacute;.png\'> <a href="d&amp;copy=1">d</a>';
  expect(readMarkdownPage(html, context).markdown).toBe('<a href="/x/">a</a> <img src="/x/"> <a href="/x/">d</a>');
  expect(targets).toEqual(['a&b.md', '"c&é.png', 'd&copy=1']);
});

test('text in the wrong encoding is repaired, but not the targets of links', () => {
  expect(readAsWritten('---\ntitle: A\n---\nA â†’ B [cafÃ©](cafÃ©.md)\r\n`Ã©`')).toEqual({
    markdown: 'A → B [café](cafÃ©.md)\r\n`é`',
    title: 'A',
    tags: [],
    messages: ['4:3 mended-encoding', '4:13 mended-encoding', '5:2 mended-encoding'],
  });
});

test('a link to a heading leads to the id that the heading has', async () => {
  const { markdown } = readMarkdownPage('[a](#the-end) [[#The End]]\n\n## The End\n', {
    ...siteWith(target => target.toLowerCase().replace(' ', '-')),
  });
  const { html } = await createRenderer({ plainMarkdown: true }).render(markdown);
  expect([...html.matchAll(/(?:<h2 id|<a href)="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    '#the-end',
    '#the-end',
    'the-end',
  ]);
});

test('a page of 250 kB can be read', () => {
  const long = '# A\n\nText [a](b.md) with *b* @c and [[D]].\n'.repeat(6000);
  expect(readAsWritten(long).markdown).toBe(
    long.replaceAll('@c', '<span data-tag="c">@c</span>').replaceAll('[[D]]', '[D](D)'),
  );
});
