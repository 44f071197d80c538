import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { convertPage } from '../../src/collection/convert.ts';
import { createRenderer } from '../../src/html/index.ts';
import { type PageContext, parseMarkdown, readMarkdownPage } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { markdownArbitrary, pageArbitrary } from '../support/arbitraries/markdown.ts';
import { cases } from '../support/cases.ts';
import { plainTree } from '../support/markdown-context.ts';

/** A site that has every target, at the given address. */
function found(address: (target: string) => string, messages: Message[] = []): PageContext {
  const resolve = (target: string) => ({ address: address(target) });
  return { link: resolve, image: resolve, wikiLink: resolve, report: message => messages.push(message) };
}

/** A site without any target. */
const nothing: PageContext = {
  link: missing => ({ missing }),
  image: missing => ({ missing }),
  wikiLink: missing => ({ missing }),
  report: () => {},
};

test('a page stays as it is if all its targets are right already', () => {
  fc.assert(
    fc.property(markdownArbitrary, markdown => {
      fc.pre(!/^---/.test(markdown));
      expect(
        readMarkdownPage(
          markdown,
          found(target => target),
        ),
      ).toMatchObject({ tags: [], markdown });
    }),
    { numRuns: cases(2000) },
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
      fc.pre(!/^---/.test(markdown));
      const page = readMarkdownPage(markdown, found(address));
      expect(plainTree(parseMarkdown(page.markdown))).toEqual(plainTree(withTargets(parseMarkdown(markdown), address)));
    }),
    { numRuns: cases(2000) },
  );
});

test('links to missing pages keep their labels', async () => {
  const renderer = createRenderer({ plainMarkdown: true });
  await fc.assert(
    fc.asyncProperty(markdownArbitrary, async markdown => {
      // Without the link, brackets in the text around it can become a link.
      const brackets = all(parseMarkdown(markdown)).some(node => node.type === 'text' && /[[\]]/.test(node.value));
      fc.pre(!/^---/.test(markdown) && !markdown.includes('[]') && !brackets);
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
        there ? found(target => `/${encodeURIComponent(target.toWellFormed())}/`) : nothing,
      );
      await renderer.render(page.markdown);
    }),
    { numRuns: cases(1000) },
  );
});

/** A page on a site where every target is right, and the messages about it. */
function read(file: string) {
  const messages: Message[] = [];
  const { tree, start, ...page } = readMarkdownPage(
    file,
    found(target => target, messages),
  );
  return { ...page, messages: messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`) };
}

describe('front matter', () => {
  test.each([
    ['---\nCreation-Date: 2025-02-01T10:00:00+01:00\n---\n\n# A\n', '# A\n', { created: '2025-02-01T10:00:00+01:00' }],
    ['---\r\nCreation-Date: "2025-02-01"\r\n---\r\nA', 'A', { created: '2025-02-01' }],
    ['---\rcreated: 2025-02-01 10:00\r...\rA', 'A', { created: '2025-02-01T10:00' }],
    ['---\ndate: 2025-02-01 10:00:30 +0100\n---\n', '', { created: '2025-02-01T10:00:30+01:00' }],
    ['---\ndate: 2020-01-01\ncreation-date: 2025-02-01\n---\n', '', { created: '2025-02-01' }],
    ['---\ndate: 04/05/2016\n---\n', '', {}],
    ['---\ndate: 2025-13-01\n---\n', '', {}],
    ['---\ntags: [k8s, "#ops", @later, #now]\n---\n', '', { tags: ['k8s', 'ops', 'later', 'now'] }],
    ['---\ntags:\n- k8s\n- @later\n- machine learning\n---\n', '', { tags: ['k8s', 'later', 'machine learning'] }],
    ['---\ntags: @k8s #ops k8s\n---\n', '', { tags: ['k8s', 'ops'] }],
    ['---\ntags: k8s, machine learning\n---\n', '', { tags: ['k8s', 'machine learning'] }],
    ['---\ntags: 2024\n---\nSee @k8s', 'See <span data-tag="k8s">@k8s</span>', { tags: ['2024', 'k8s'] }],
    ['---\ntags:\n---\n', '', {}],
    ['---\ntitle: 1.10\nlayout: post\nnested: { a: [1, 2] }\n---\nA', 'A', { title: '1.10' }],
    ['---\ntitle: "A: b"', '---\ntitle: "A: b"', { messages: ['1:1 broken-front-matter'] }],
    ['\ufeff---\ntitle: A\n---', '', { title: 'A' }],
    ['---\n---\n', '', {}],
    ['', '', {}],
    ['---', '---', {}],
    ['---\n\nA rule, and text.\n\n---\n', '---\n\nA rule, and text.\n\n---\n', {}],
    ['---\n- a list\n---\n', '---\n- a list\n---\n', {}],
    ['---\n# A heading\n---\n', '---\n# A heading\n---\n', {}],
    ['---\nNote: the text below a rule\n', '---\nNote: the text below a rule\n', {}],
    ['Text\n---\ntitle: x\n---\n', 'Text\n---\ntitle: x\n---\n', {}],
  ])('%j', (file, markdown, said) => {
    expect(read(file)).toEqual({ markdown, tags: [], messages: [], ...said });
  });

  test('that cannot be parsed is shown, and reported with its position', () => {
    expect(read('---\ntitle: A\ntags: [a, b\n---\n\n# A\n')).toEqual({
      markdown: '```yaml\n---\ntitle: A\ntags: [a, b\n---\n```\n\n# A\n',
      tags: [],
      messages: ['4:1 broken-front-matter'],
    });
    const deep = `a: ${'['.repeat(50_000)}`;
    expect(read(`---\n${deep}\n---\n`)).toMatchObject({ markdown: `\`\`\`yaml\n---\n${deep}\n---\n\`\`\`\n\n` });
  });
});

test.each([
  ['@a **@b** x@c (@d) @e/f\n@g', ['a', 'b', 'e', 'g']],
  ['- @a\n- x `@b` [@c](d) <a@b.c> me@d.e', ['a']],
  ['\\@a @\u00e9t\u00e9 @ @-b', ['\u00e9t\u00e9']],
  ['    @a\n\n```\n@b\n```\n\n<div>\n@c\n</div>', []],
  ['| @a | `x`@b |\n|--|--|\n| @c | d |', ['a', 'c']],
])('the tags of %j are %j', (markdown, tags) => {
  const page = read(markdown);
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
  expect(read(markdown)).toEqual({ markdown: expected, tags: [], messages: [] });
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
  expect(read('---\ntitle: A\n---\nA â†’ B [cafÃ©](cafÃ©.md)\r\n`Ã©`')).toEqual({
    markdown: 'A → B [café](cafÃ©.md)\r\n`é`',
    title: 'A',
    tags: [],
    messages: ['4:3 mended-encoding', '4:13 mended-encoding', '5:2 mended-encoding'],
  });
});

test('a link to a heading leads to the id that the heading has', async () => {
  const { markdown } = readMarkdownPage('[a](#the-end) [[#The End]]\n\n## The End\n', {
    ...found(target => target.toLowerCase().replace(' ', '-')),
  });
  const { html } = await createRenderer({ plainMarkdown: true }).render(markdown);
  expect([...html.matchAll(/(?:<h2 id|<a href)="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    '#the-end',
    '#the-end',
    'the-end',
  ]);
});

test('a page of 250 kB and one nested deeply can be read', () => {
  const long = '# A\n\nText [a](b.md) with *b* @c and [[D]].\n'.repeat(6000);
  expect(read(long).markdown).toBe(long.replaceAll('@c', '<span data-tag="c">@c</span>').replaceAll('[[D]]', '[D](D)'));
  const deep = `${'> '.repeat(1000)}[a](b.md)`;
  expect(
    readMarkdownPage(
      deep,
      found(() => '/b/'),
    ).markdown,
  ).toBe(`${'> '.repeat(1000)}[a](/b/)`);
});

/** The Markdown pages of a notebook, converted. */
function entries(name: string): Record<string, unknown> {
  const notebook = openNotebook(join(import.meta.dirname, '../notebooks', name));
  const pages = [...notebook.pages.values()].filter(page => page.file && page.format === 'markdown');
  return Object.fromEntries(
    pages.map(page => {
      const { markdown, references, messages, ...entry } = convertPage(notebook, page);
      const said = messages.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`);
      return [
        page.name,
        {
          ...entry,
          used: [...references.attachments].map(({ path }) => path),
          said,
          markdown: markdown.split(/\r?\n/),
        },
      ];
    }),
  );
}

test('links of Markdown pages lead to pages and files, beside the page or in its attachment folder', () => {
  expect(entries('markdown-links')).toMatchInlineSnapshot(`
    {
      "A page": {
        "markdown": [
          "# Beside",
          "",
        ],
        "plainMarkdown": true,
        "said": [],
        "tags": [],
        "used": [],
      },
      "Guide": {
        "markdown": [
          "Beside: [a](/a-page/) [b](/a-page/#a-heading) [c](/a-page/) [d](/a-page/)",
          "Below: [e](/guide/a-page/) [f](/ "tip") [g](/zim/old/) [h](/zim/old/)",
          "Zim's: [i](/guide/a-page/) [j](+A page) [k](https://en.wikipedia.org/wiki/Pod) [l](/) [m](#the-end)",
          "Wiki: [Home](/) [the **page** \`x|y\`](/guide/a-page/) <a data-missing="Nowhere">no</a> [wp?Pod](https://en.wikipedia.org/wiki/Pod) [#The End](#the-end) [./report.pdf](/-/files/Guide/report.pdf)",
          "Files: [n](/-/files/both.pdf) [o](/-/files/Guide/report.pdf#page=2) <a data-missing="gone.pdf">p</a> <a data-missing="out">q</a> <a data-missing="Gone">r</a> <a data-missing="gone">s</a>",
          "Images: ![t](/-/files/beside.png) ![u](</-/files/Guide/img/a%20(1).png>) <span data-missing="image">v</span> <span data-missing="image">[w](https://example.org/w.png)</span> [![x](/-/files/beside.png)](/)",
          "Elsewhere: <https://example.org> https://example.org [y](https://example.org/a_b) [z](mailto:a@b.org) a@b.org",
          "",
          "References: [one][], <a data-missing="Gone">two</a> and [the third][three], ![four], [five].",
          "",
          "[one]: / "Home"",
          "[two]: Gone.md",
          "[three]: /guide/a-page/",
          "[four]: /-/files/beside.png",
          "[five]: https://example.org",
          "",
          "Tags: <span data-tag="now">@now</span>, **<span data-tag="bold">@bold</span>**, \`@code\`, me@example.org, [@link](/), \\@escaped",
          "",
          "| Link | Wiki |",
          "|------|------|",
          "| [a](/) | [at \`a\\|b\` home](/) <a data-missing="Gone">none</a> |",
          "",
          "    [[not a link]] @not",
          "",
          "## The End",
          "",
        ],
        "plainMarkdown": true,
        "said": [
          "Guide.md:15:1 missing-page",
          "Guide.md:7:47 missing-page",
          "Guide.md:8:45 missing-file",
          "Guide.md:8:59 missing-page",
          "Guide.md:8:74 missing-page",
          "Guide.md:8:87 missing-page",
          "Guide.md:9:48 missing-file",
          "Guide.md:24:43 missing-page",
        ],
        "tags": [
          "now",
          "bold",
        ],
        "title": "The guide",
        "used": [
          "beside.png",
          "Guide/report.pdf",
          "both.pdf",
          "Guide/img/a (1).png",
        ],
      },
      "Guide:A page": {
        "markdown": [
          "# A page",
          "",
        ],
        "plainMarkdown": true,
        "said": [],
        "tags": [],
        "used": [],
      },
      "Home": {
        "created": "2025-02-01T10:00:00+01:00",
        "markdown": [
          "# Home",
          "",
          "Text.",
          "",
        ],
        "plainMarkdown": true,
        "said": [],
        "tags": [
          "k8s",
          "ops",
          "later",
        ],
        "used": [],
      },
    }
  `);
});

test('Markdown pages among Zim pages, with what Zim writes beyond CommonMark, and broken front matter', () => {
  expect(entries('markdown-among-zim')).toMatchInlineSnapshot(`
    {
      "Broken": {
        "markdown": [
          "\`\`\`yaml",
          "---",
          "Creation-Date: 2026-06-12",
          "title: one: two",
          "---",
          "\`\`\`",
          "",
          "Text with a [link](/).",
        ],
        "plainMarkdown": true,
        "said": [
          "Broken.md:3:8 broken-front-matter",
        ],
        "tags": [],
        "used": [],
      },
      "New": {
        "created": "2026-06-12T10:00:00+02:00",
        "markdown": [
          "# New <span id="start"></span>",
          "",
          "Created Friday 12 June 2026",
          "",
          "[Home](/) [Home](/) [there](#start) <span data-tag="tag">@tag</span> → café",
          "",
          "- [ ] open",
          "- [x] done",
          "- <span data-bullet="migrated-box"></span> moved on",
          "- <span data-bullet="transmigrated-box"></span> moved back",
          "",
          "![](/-/files/New/picture.png#width=50) [![alt](/-/files/New/picture.png#id=here)](/) <span data-object="equation"><span data-missing="image">./equation.png</span></span>",
          "",
          "<p align="center"><img src="/-/files/New/picture.png" width="30" alt="raw"> <a href="/">Home</a> <a data-missing="Gone">gone</a></p>",
          "",
        ],
        "plainMarkdown": true,
        "said": [
          "New.md:18:74 missing-file",
          "New.md:20:92 missing-page",
          "New.md:11:48 mended-encoding",
          "New.md:11:55 mended-encoding",
        ],
        "tags": [
          "tag",
        ],
        "used": [
          "New/picture.png",
        ],
      },
    }
  `);
});
