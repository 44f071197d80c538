import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { noteToMdast, writeMarkdown } from '../../src/markdown/index.ts';
import type { Message } from '../../src/messages.ts';
import { parseNote } from '../../src/zim/index.ts';
import { drawTree } from '../support/draw-tree.ts';
import { plainTree, testContext } from '../support/markdown-context.ts';
import { parseMarkdown } from '../support/parse-markdown.ts';

const root = join(import.meta.dirname, 'zim');
const cases = readdirSync(root).flatMap(construct =>
  readdirSync(join(root, construct)).map(name => `${construct}/${name}`),
);

/**
 * A folder for each construct of Zim's syntax: `input.txt` is a note, `tree.txt` its tree, `output.md` its Markdown,
 * `output.html` its HTML, and `messages.txt` the messages for its author.
 * `npx vitest run -u tests/corpus/zim.test.ts` updates the outputs. Review the changes before you commit them.
 */
test.each(cases)('%s', async name => {
  const folder = join(root, name);
  const { tree, messages } = parseNote(readFileSync(join(folder, 'input.txt'), 'utf8'));
  await expect(drawTree(tree)).toMatchFileSnapshot(join(folder, 'tree.txt'));

  const context = testContext(found => messages.push(found));
  const mdast = noteToMdast(tree, context);
  const markdown = writeMarkdown(mdast);
  await expect(markdown).toMatchFileSnapshot(join(folder, 'output.md'));
  expect(plainTree(parseMarkdown(markdown))).toEqual(plainTree(mdast));

  const { html } = await createRenderer().render(markdown);
  await expect(`${html}\n`).toMatchFileSnapshot(join(folder, 'output.html'));
  await expect(messages.map(printed).join('')).toMatchFileSnapshot(join(folder, 'messages.txt'));
});

test('every construct has a folder', () => {
  const constructs = [...new Set(cases.map(name => name.split('/')[0]))].sort();
  expect(constructs).toEqual(
    [
      ...['anchor', 'emphasis', 'header', 'heading', 'image', 'indentedBlock', 'lineBreak', 'link', 'list', 'mark'],
      ...['object', 'paragraph', 'rule', 'strike', 'strong', 'subscript', 'superscript', 'table', 'tag', 'text'],
      ...['verbatim', 'verbatimBlock'],
    ].sort(),
  );
});

function printed(message: Message): string {
  return `${message.line}:${message.column} ${message.severity} ${message.ruleId}: ${message.reason}\n`;
}
