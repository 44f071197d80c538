import { expect, test } from 'vitest';
import { noteParts } from '../../src/portable/note-parts.ts';

test('of the page of a note, its path, the note and its subpages are kept', () => {
  const parts = [
    '<nav class="breadcrumbs" aria-label="x"><a href="../">A</a></nav>',
    '<article class="note" dir="auto"><h1>B</h1><p>Text</p></article>',
    '<nav class="related-pages" aria-labelledby="site:sub-pages" lang><p id="site:sub-pages">x</p></nav>',
  ];
  const page = `<nav class="sidebar">x</nav><main data-previews>${parts[0]}<details>x</details>${parts[1]}<p>x</p>${parts[2]}<nav>x</nav></main>`;
  expect(noteParts(page)).toBe(parts.join(''));
  expect(noteParts(page.replace(parts[2] ?? '', ''))).toBe(parts.slice(0, 2).join(''));
});

test('of other pages, nothing is kept', () => {
  expect(noteParts('<main data-previews></main><nav class="breadcrumbs"></nav><div class="note">A list</div>')).toBe(
    '',
  );
});
