import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertPage } from '../../src/conversion/convert.ts';
import { openNotebook } from '../../src/notebook/index.ts';

/** The Markdown pages of a notebook, converted. */
function entries(name: string): Record<string, unknown> {
  const notebook = openNotebook(join(import.meta.dirname, '../notebooks', name));
  const pages = [...notebook.pages.values()].filter(page => page.file && page.format === 'markdown');
  return Object.fromEntries(
    pages.map(page => {
      const { markdown, references, messages, digest: _, ...entry } = convertPage(notebook, page);
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
          "Zim's: [i](/guide/a-page/) \\[j](+A page) [k](https://en.wikipedia.org/wiki/Pod) [l](/) [m](#the-end)",
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
        "tasks": [
          {
            "depth": 0,
            "text": "open",
          },
        ],
        "used": [
          "New/picture.png",
        ],
      },
    }
  `);
});
