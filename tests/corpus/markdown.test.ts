import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { notebook } from '../support/render-options.ts';
import { messagesOf } from '../support/validate.ts';

// A folder for each construct of the Markdown dialect: input.md is rendered as output.html. `plain-…` are pages that
// people wrote in Markdown.
const folder = new URL('markdown/', import.meta.url);
const renderer = createRenderer(notebook);

describe.each(readdirSync(folder))('%s', construct => {
  const input = readFileSync(new URL(`${construct}/input.md`, folder), 'utf8');
  const plainMarkdown = construct.startsWith('plain-');

  test('is rendered as output.html', async () => {
    const { html } = await renderer.render(input, { plainMarkdown });
    await expect(`${html}\n`).toMatchFileSnapshot(`markdown/${construct}/output.html`);
  });

  test('is valid HTML', async () => {
    const { html } = await renderer.render(input, { plainMarkdown });
    expect(await messagesOf(html)).toEqual([]);
  });
});
