import { expect, test } from 'vitest';
import { taskOptions, tasksOfMarkdown } from '../../src/tasks/index.ts';
import { parseMarkdown } from '../support/parse-markdown.ts';

const outline = (markdown: string) =>
  tasksOfMarkdown(parseMarkdown(markdown), 'A', taskOptions({}, false)).map(
    ({ depth, text }) => '  '.repeat(depth) + text,
  );

test('a Markdown page has tasks in its checkboxes, also in quotations', () => {
  expect(outline('- [ ] a\n- [x] b\n- c\n\n> 1. [ ] d\n')).toEqual(['a', 'd']);
  expect(outline('- [ ] a\n\n  more\n  - [ ] b\n- [*] c\n  - [ ] d\n')).toEqual(['a', '  b', '[*] c', '  d']);
});

test('a label begins a paragraph or a line that the page shows below another', () => {
  expect(outline('TODO a\nTODO b\n\nc  \nTODO d\n\n# FIXME e\n\n- TODO f\n')).toEqual([
    'TODO a TODO b',
    'TODO d',
    'FIXME e',
    'TODO f',
  ]);
});

test('dates, tags and priorities are those of Zim; code and HTML have none', () => {
  const read = tasksOfMarkdown(
    parseMarkdown('- [ ] a **!** @b `@c` <!-- @d --> ~~e~~ \\< 2026-03-16\n'),
    'A',
    taskOptions({}, false),
  );
  expect(read).toEqual([{ depth: 0, text: 'a ! @b @c   < 2026-03-16', priority: 1, due: '2026-03-16', tags: ['b'] }]);
});
