import { expect, test } from 'vitest';
import { placeTasks } from '../../src/tasks/index.ts';

const fragments = (sections: [id: string, heading: string, text: string][], ...texts: string[]) =>
  placeTasks(
    texts.map(text => ({ depth: 0, text })),
    sections.map(([id, heading, text]) => ({ id, heading, text })),
  ).map(({ fragment }) => decodeURIComponent(fragment ?? 'none'));

test('a task is found by its heading and its first words', () => {
  expect(
    fragments(
      [
        ['', '', 'Water the roses early today, please'],
        ['To-do', 'To do', 'Buy new seeds'],
      ],
      'Water the roses early today, please',
      'Buy new seeds',
    ),
  ).toEqual([':~:text=Water the roses early today', 'To-do:~:text=Buy new seeds']);
});

test('few words, which may be in the sidebar, too, are quoted with the word before them', () => {
  expect(fragments([['h', 'Shopping list', 'Milk Eggs']], 'Milk', 'Eggs')).toEqual([
    'h:~:text=list-,Milk',
    'h:~:text=milk-,Eggs',
  ]);
  expect(fragments([['', '', 'Milk']], 'Milk')).toEqual(['none']);
});

test('words that are further up, too, are quoted with more words or with the word before them', () => {
  const call = 'Call the bank about the';
  expect(fragments([['', '', `${call} loan ${call} card`]], `${call} loan`, `${call} card`)).toEqual([
    `:~:text=${call}`,
    `:~:text=${call} card`,
  ]);
  expect(fragments([['', '', 'Buy some new seeds. Then buy some new seeds']], 'buy some new seeds')).toEqual([
    ':~:text=buy some new seeds',
  ]);
  expect(
    fragments(
      [['h', 'H', 'one buy new seeds two buy new seeds two buy new seeds']],
      'buy new seeds',
      'buy new seeds',
      'buy new seeds',
    ),
  ).toEqual(['h:~:text=buy new seeds', 'h:~:text=two-,buy new seeds', 'h']);
});

test('a task whose text is not shown as it is written, or has none, has the heading of the task before it', () => {
  expect(
    fragments(
      [
        ['a', 'A', 'one two three'],
        ['b', 'B', 'x'],
      ],
      'one two three',
      'other',
      '',
    ),
  ).toEqual(['a:~:text=one two three', 'a', 'a']);
});
