import { expect, test } from 'vitest';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';
import { siteContext } from './site.ts';

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
