import { expect, test } from 'vitest';
import { convertPage } from '../../src/conversion/convert.ts';
import { openNotebook, type Page } from '../../src/notebook/index.ts';
import { header, makeFolder } from '../support/folder.ts';

/** The Markdown of a note, and the rules that its links and images broke. */
function convert(note: string): { markdown: string; rules: string[] } {
  const notebook = openNotebook(makeFolder({ 'A.txt': header + note, 'A/a.png': '' }));
  const { markdown, messages } = convertPage(notebook, notebook.pages.get('A') as Page);
  return { markdown, rules: messages.map(({ ruleId }) => ruleId) };
}

test('a link that no site can follow is marked like one to a missing page', () => {
  expect(convert('[[zim+file:///x?B]]\n[[/etc/passwd]]\n[[日本://x]]\n[[javascript://x]]\n[[nobody?x]]\n')).toEqual({
    markdown: `${[
      '<a data-missing="zim+file:///x?B">zim+file:///x?B</a>\\',
      '<a data-missing="/etc/passwd">/etc/passwd</a>\\',
      '<a data-missing="日本://x">日本://x</a>\\',
      '<a data-missing="javascript://x">javascript://x</a>\\',
      '<a data-missing="nobody?x">nobody?x</a>',
    ].join('\n')}\n`,
    rules: ['unknown-interwiki', 'outside-notebook', 'unknown-interwiki'],
  });
});

test('a picture is shown from a file of the notebook only', () => {
  expect(convert('{{./a.png}} {{./b.png|lost}} {{https://example.org/c.png}} {{../../d.png}}\n')).toEqual({
    markdown: `${[
      '![](/-/files/A/a.png)',
      '<span data-missing="image">lost</span>',
      '<span data-missing="image"><https://example.org/c.png></span>',
      '<span data-missing="image">../../d.png</span>',
    ].join(' ')}\n`,
    rules: ['missing-file', 'picture-outside'],
  });
});

test('folders of the notebook are not missing, though no link can lead to them', () => {
  expect(convert('[[./]] [[../]] [[./empty/]] [[./a.png/]]\n').rules).toEqual(['missing-file']);
});

test('code that was typed as text is no wanted page', () => {
  const code = ['-f x', ' -z $y ', '$x', ',', '1, 2', "'a', 'b'", '(', '! -d x', 'x == y', 'n -gt 3', '{}'];
  const names = ['2024', '2024-12-01', 'C++', '+Sub page', 'Q&A', 'Été', '日本', 'US$ 5', '(draft)', 'F-16', '.NET'];
  const wanted = (href: string) => convert(`[[${href}]]\n`).rules.includes('missing-page');
  expect([code.filter(wanted), names.filter(href => !wanted(href))]).toEqual([[], []]);
});
