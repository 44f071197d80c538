import { expect, test } from 'vitest';
import { createRenderer } from '../../src/html/index.ts';
import { readMarkdownPage } from '../../src/markdown/index.ts';
import { articleOf, siteContext } from '../support/markdown-site.ts';

const alert = (kind: string, title: string, content: string) =>
  `<blockquote data-alert="${kind}" role="note"><p class="alert-title" data-generated>${title}</p>\n${content}\n</blockquote>`;
const withoutIcons = (html: string) => html.replace(/<svg .*?<\/svg>/g, '');

test.each([
  ['> [!NOTE]\n> Useful.', alert('note', 'Note', '<p>Useful.</p>')],
  ['> [!tip] \n> *a*\n> b', alert('tip', 'Tip', '<p><em>a</em>\nb</p>')],
  ['> [!IMPORTANT]  \n> a', alert('important', 'Important', '<p>a</p>')],
  ['> [!IMPORTANT]\\\n> a', alert('important', 'Important', '<p>a</p>')],
  ['> [!WARNING]\n>\n> - a', alert('warning', 'Warning', '<ul>\n<li>a</li>\n</ul>')],
  ['> [!CAUTION]\n> [Home](Home.md)', alert('caution', 'Caution', '<p><a href="/">Home</a></p>')],
])('%j is an alert', async (page, html) => {
  expect(withoutIcons(await articleOf(page))).toBe(html);
});

test.each([
  ['emphasis after the marker', '> [!NOTE]*a*\n> b'],
  ['nothing below the marker', '> [!NOTE]'],
  ['no first line', '> a\n> [!NOTE]\n> b'],
  ["in the author's HTML", '<blockquote data-alert="note">a</blockquote>'],
])('no alert: %s', async (_, page) => {
  expect(await articleOf(page)).not.toContain('data-alert');
});

test('the title does not decide about the direction of the text', async () => {
  expect(await articleOf('> [!NOTE]\n> שלום.')).toContain('<p class="alert-title" data-generated dir="auto">Note</p>');
});

test('the title is in the language of the site, and in the Markdown the marker stays', async () => {
  const page = '> [!WARNING]\n> Heiß.\n';
  const { markdown } = readMarkdownPage(page, siteContext());
  expect(markdown).toBe(page);
  const { html } = await createRenderer({ plainMarkdown: true, language: 'de' }).render(markdown);
  expect(html).toContain('data-generated>Warnung</p>');
});
