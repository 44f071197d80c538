import { expect, test } from 'vitest';
import { articleOf } from '../support/markdown-site.ts';
import { readAsWritten } from './from-markdown/every-target.ts';

test.each([
  ['A^[note].', 'A[^note-1].\n\n[^note-1]: note\n'],
  [
    'A^[one] b^[two [x](Home.md) `]` *y*]',
    'A[^note-1] b[^note-2]\n\n[^note-1]: one\n\n[^note-2]: two [x](Home.md) `]` *y*\n',
  ],
  ['> A^[note\n> goes on].', '> A[^note-1].\n\n[^note-1]: note goes on\n'],
  ['A^[1. b] c^[- d]', 'A[^note-1] c[^note-2]\n\n[^note-1]: 1\\. b\n\n[^note-2]: \\- d\n'],
  ['A^[b [c] d]', 'A[^note-1]\n\n[^note-1]: b [c] d\n'],
  ['A^[new][^note-1]\n\n[^note-1]: old', 'A[^note-2][^note-1]\n\n[^note-1]: old\n\n[^note-2]: new\n'],
])('%j has footnotes', (written, markdown) => {
  expect(readAsWritten(written).markdown).toBe(markdown);
});

test.each(['A\\^[b]', '`A^[b]`', 'A^[]', 'A^[b', '*A^[b* c]', '[A^[b]](Home.md)', 'A^[b]\n\n```\nopen'])(
  '%j stays as it is',
  written => {
    expect(readAsWritten(written).markdown).toBe(written);
  },
);

test('a note within a text stands at the end of the page', async () => {
  const article = await articleOf('Pods^[Of *whales*.] swim.\n');
  expect(article).toMatch(
    /^<p>Pods<sup [^>]*><a href="#note:fn-note-1"[^>]*>1<\/a><\/sup> swim\.<\/p>\n<section data-footnotes>/,
  );
  expect(article).toContain('<p>Of <em>whales</em>. <a');
});

test('a message about a note says where it was written', () => {
  expect(readAsWritten('One.\n\nTwo^[cafÃ©].\n').messages).toEqual(['3:9 mended-encoding']);
});
