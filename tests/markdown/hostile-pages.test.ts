import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { type PageContext, readMarkdownPage } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';
import { hostileArbitrary } from '../support/arbitraries/hostile.ts';
import { pageArbitrary } from '../support/arbitraries/markdown.ts';
import { elementsOf, ownText } from '../support/article.ts';
import { cases } from '../support/cases.ts';
import { harmIn } from '../support/harm.ts';
import { siteContext } from '../support/markdown-site.ts';

/** What is read and said of a page. */
function read(page: string) {
  const messages: Message[] = [];
  const { markdown } = readMarkdownPage(
    page,
    siteContext(message => messages.push(message)),
  );
  return { markdown, said: messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`) };
}

test.each(['+ ', '1. ', '> ', '> - ', '- 1) '])('a page of 20,000 %j is shown as its source', piece => {
  const row = piece.repeat(20_000);
  expect(read(`# A\n\n${row}`)).toEqual({
    markdown: `\`\`\`\n# A\n\n${row.trimEnd()}\n\`\`\`\n\n`,
    said: ['3:1 nested-too-deep'],
  });
});

test.each(['- ', '* ', '-', '\t- '])('a row of %j is no list in a list', piece => {
  const page = `${piece.repeat(20_000)}\n`;
  expect(read(page)).toEqual({ markdown: page, said: [] });
});

test('what is nested a hundred deep is read', () => {
  const page = `${'> '.repeat(100)}[a](Home.md)`;
  expect(read(page)).toEqual({ markdown: `${'> '.repeat(100)}[a](/)`, said: [] });
});

describe('any page', () => {
  const renderer = createRenderer({ plainMarkdown: true });
  const everything: PageContext = {
    link: target => ({ address: `/${encodeURIComponent(target.toWellFormed())}/` }),
    image: target => ({ address: `/-/files/${encodeURIComponent(target.toWellFormed())}` }),
    wikiLink: target => ({ address: `/${encodeURIComponent(target.toWellFormed())}/` }),
    report: () => {},
  };
  const math = fc.constantFrom(
    '$',
    '$$',
    '$$\n',
    '\n$$\n',
    '$x$',
    '\\frac',
    '```math\n',
    '\\href{javascript:x}',
    '![[',
    '\n: ',
    '\n\n:   ',
    '\n\n    ',
    '^[',
    ']',
    '\n\nNote: ',
    '\n\n> [!TIP]\n> ',
  );
  const page = fc
    .array(fc.oneof(pageArbitrary, hostileArbitrary, math, fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 6,
    })
    .map(pieces => pieces.join(''));
  /** What follows `]]` here is an address up to its end; elsewhere, it holds a picture. */
  const addressAfterLink = '[[x|y]]www.example.org![a](p.png)';
  /** What temml drew, which is nobody's own HTML. */
  const equation = /<math(?: displaystyle="true")?><semantics>[\s\S]*?<\/math>/g;

  test('becomes nothing but elements that are allowed, loads no picture of another server, and shows no tag of ours', async () => {
    await fc.assert(
      fc.asyncProperty(page, fc.boolean(), async (markdown, there) => {
        const read = readMarkdownPage(markdown, there ? everything : siteContext());
        const { html } = await renderer.render(read.markdown);
        expect(harmIn(html.replace(equation, ''))).toEqual([]);
        const pictures = elementsOf(html).filter(({ tagName }) => tagName === 'img');
        expect(pictures.filter(({ properties }) => !String(properties.src).startsWith('/-/files/'))).toEqual([]);
        if (!markdown.includes('data-missing')) expect(ownText(html)).not.toContain('data-missing=');
      }),
      { numRuns: cases(500), examples: [false, true].map(there => [addressAfterLink, there]) },
    );
  });
});
