import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';

const withoutIcons = (html: string) => html.replace(/<svg .*?<\/svg>/g, '');
const callout = (kind: string, content: string) => `<div data-alert="${kind}" role="note">\n${content}\n</div>`;

test.each([
  ['> [!info] A *good* day\n> Text.', callout('note', '<p class="alert-title">A <em>good</em> day</p>\n<p>Text.</p>')],
  ['> [!tip]- Folded\n> - a', callout('tip', '<p class="alert-title">Folded</p>\n<ul>\n<li>a</li>\n</ul>')],
  ['> [!bug|wide]+ Known\n>\n> a', callout('caution', '<p class="alert-title">Known</p>\n<p>a</p>')],
  ['> [!question] Why?', callout('note', '<p class="alert-title">Why?</p>')],
  ['> [!example]\n> a\n> b', callout('note', '<p class="alert-title">Example</p>\n<p>a\nb</p>')],
  ['> [!my-own]\n> a', callout('note', '<p class="alert-title">My own</p>\n<p>a</p>')],
  ['> [!NOTE] `a` b\\\n> c', callout('note', '<p class="alert-title"><code>a</code> b</p>\n<p>c</p>')],
  ['> [!quote] Somebody\n> said', '<blockquote>\n<p class="alert-title">Somebody</p>\n<p>said</p>\n</blockquote>'],
  ['> [!quote]\n> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
])('%j is shown as in Obsidian', async (page, html) => {
  expect(withoutIcons(await articleOf(page))).toBe(html);
});

test('callouts can be in lists, in quotations and in each other', async () => {
  const html = await articleOf('- > [!note]\n  > a\n\n> b\n> > [!tip] T\n> > c\n> >\n> > > [!bug] B\n> > > d');
  expect(html.match(/data-alert="\w+"/g)).toEqual(['data-alert="note"', 'data-alert="tip"', 'data-alert="caution"']);
  expect(html).toContain('data-generated>Note</p>');
  expect(html).not.toContain('[!');
});

test.each(['> [!NOTE]', '> [!]\n> a', '> [!a b]\n> c', '> [!info]a\n> b', '[!info] a'])('%j is text', async page => {
  const html = await articleOf(page);
  expect(html).not.toContain('data-alert');
  expect(html).toContain('[!');
});
