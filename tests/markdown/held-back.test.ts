import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { noteToMdast, type PageContext, readMarkdownPage, writeMarkdown } from '../../src/markdown/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { cases } from '../support/cases.ts';
import { testContext } from '../support/markdown-context.ts';
import { siteContext } from '../support/markdown-site.ts';

const held = () => ({ heldBack: true as const });

/** A site on which whatever begins with `Held` is held back. */
function context(): PageContext {
  const { link, image, ...rest } = siteContext();
  const page: PageContext['link'] = (target, point) => (/^Held/.test(target) ? held() : link(target, point));
  return {
    ...rest,
    isHeldBack: target => /^Held/.test(target),
    link: page,
    wikiLink: page,
    image: (src, point) => (/^Held/.test(src) ? held() : image(src, point)),
  };
}

const renderer = createRenderer({ plainMarkdown: true });
const articleOf = async (text: string) => (await renderer.render(readMarkdownPage(text, context()).markdown)).html;

test.each([
  ['[label](Held.md "Title")', 'label'],
  ['[**a** label][r]\n\n[r]: Held.md "Title"', '<strong>a</strong> label'],
  ['[r] x\n\n[r]: <Held.md>', 'r x'],
  ['*[starred*](Held.md)', '*starred*'],
  ['[see [this](Held.md)](Home.md)', '[see this](Home.md)'],
  ['[[Held:Page|label]] and [[Held#x]]', 'label and Held#x'],
  ['x ![alt](Held.png) ![](Held.png)', 'x alt'],
  ['x ![alt][p] ![[Held.png|other]]\n\n[p]: Held.png', 'x alt other'],
  ['[![](Held.png) label](Home.md)', '<a href="/"> label'],
  ['x <a href="Held.md">label</a> <img src="Held.png" alt="alt">', 'x label alt'],
  ['![](pic.png){href="Held"} x', null],
  ['x\n\n[unused]: Held.md', 'x'],
  ['<a href="Held.md">*a</a>*b', '*a*b'],
])('of %j the label is left', async (markdown, expected) => {
  const html = await articleOf(markdown);
  expect(html).not.toMatch(/Held\.|Held:|Title|"Held/);
  if (expected !== null) expect(html.replace(/<\/?(?:p|a|span)>/g, '').trim()).toBe(expected);
});

test.each(['# x', '1. x', '- x', '> x', '---', '```', '    x', '| x', '[ ] x'])(
  'a label %j that would begin a block begins none',
  async label => {
    for (const link of [`[${label}](Held.md)`, `[${label}][r]\n\n[r]: Held.md`, `[[Held|${label}]]`]) {
      expect(await articleOf(link)).not.toMatch(/<(?:h\d|ol|ul|blockquote|hr|pre|table)\b/);
    }
  },
);

test('of a link in a Zim note its text is left, of a picture its description', () => {
  const note =
    '[[Held|label]] [[:Held:Page]] {{./held.png|alt}} {{./held.png}} x\n{{./held.png}}\n* {{./held.png?type=equation}}\n';
  const tree = noteToMdast(parseNote(note).tree, { ...testContext(), link: held, image: held });
  expect(writeMarkdown(tree)).toBe('label :Held:Page alt  x\n\n-\n');
});

test('whatever a page refers to in Markdown, no target is left', async () => {
  const label = fc.constantFrom(
    'a',
    'a *b*',
    '*a',
    '[a]',
    '# a',
    '1. a',
    'a|b',
    '`a',
    '![i](Heldzq.png)',
    'a\nb',
    '\\',
    '$a$',
    '',
  );
  const link = label.chain(text =>
    fc.constantFrom(
      ...[
        `[${text}](Heldzq.md)`,
        `[${text}](<Heldzq.md> "zq")`,
        `[${text}][r]`,
        `![${text}](Heldzq.png)`,
        `![${text}][r]`,
      ],
      ...[`[[Heldzq|x${text}]]`, `![[Heldzq.png|${text}]]`, `<a href="Heldzq">${text}</a>`, `<img src='Heldzq' alt=a>`],
    ),
  );
  const part = fc.oneof(
    link,
    fc.constantFrom(' ', '\n', '\n\n', '- ', '> ', '| a | b |\n|---|---|\n| ', '*', 'x', '# ', '  '),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async parts => {
      const { markdown } = readMarkdownPage(`${parts.join('')}\n\n[r]: Heldzq.md 'zq'\n`, context());
      const html = (await renderer.render(markdown)).html;
      // What the parser does not take for a link is text.
      expect(html).not.toMatch(/<(?:a|img|span)[^>]* (?:href|src|title|data-[\w-]+)="[^"#]*zq/i);
    }),
    { numRuns: cases(300) },
  );
});
