import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Task, taskOptions, tasksOfNote } from '../../src/tasks/index.ts';
import { parseNote } from '../../src/zim/index.ts';
import { noteArbitrary } from '../support/arbitraries/note.ts';
import { taskNoteArbitrary } from '../support/arbitraries/task-note.ts';

const tasksIn = (note: string, page = 'A', fields: Record<string, string> = {}, fromSunday = false): Task[] =>
  tasksOfNote(parseNote(note).tree, page, taskOptions(fields, fromSunday));

/** A line for each task: its text, indented by its depth. */
const outline = (note: string, fields?: Record<string, string>) =>
  tasksIn(note, 'A', fields).map(({ depth, text }) => '  '.repeat(depth) + text);

/** What a line says besides its text, as the only task. */
function factsOf(line: string, page?: string, fields?: Record<string, string>, fromSunday?: boolean) {
  const [task] = tasksIn(`[ ] ${line}\n`, page, fields, fromSunday);
  const { depth, text, ...facts } = task as Task;
  return facts;
}

test('open checkboxes are tasks, those with another state are not', () => {
  expect(outline('[ ] a\n[*] b\n[x] c\n[>] d\n[<] e\n* [ ] f\n* g\n')).toEqual(['a']);
});

test('a task holds those in the list below it, and is open as long as one of them is', () => {
  expect(outline('[ ] a\n\t[ ] b\n\t\t[ ] c\n\t[*] d\n[ ] e\n')).toEqual(['a', '  b', '    c', 'e']);
  expect(outline('[*] a\n\t[x] b\n\t\t[ ] c\n')).toEqual(['a', '  b', '    c']);
  expect(outline('[*] a\n\t[*] b\n')).toEqual([]);
});

test('tasks below an item that is none are at its level', () => {
  expect(outline('* a\n\t[ ] b\n\t\t* c\n\t\t\t[ ] d\n')).toEqual(['b', '  d']);
});

test('the tasks behind two lists of different kinds are kept', () => {
  expect(outline('[ ] a\n\t* b\n\t1. TODO c\n[ ] d\n')).toEqual(['a', '  TODO c', 'd']);
});

test('a line, an item or a heading that begins with a label is a task', () => {
  expect(outline('TODO a\nb TODO\n\n* FIXME c\n1. TODO d\n\tTODO e\n== TODO f ==\n**TODO** g\nTODOS\n')).toEqual([
    'TODO a',
    'FIXME c',
    'TODO d',
    'TODO e',
    'TODO f',
    'TODO g',
  ]);
  expect(tasksIn('FIXME a\n')).toMatchObject([{ label: 'FIXME' }]);
});

test('labels in code blocks and tables are none, nor are those behind words that are struck through', () => {
  expect(outline("'''\nTODO a\n'''\n\n| TODO b |\n|--------|\n| TODO c |\n\n~~a~~TODO d\n")).toEqual([]);
});

test('what is struck through is no part of the text', () => {
  expect(outline('[ ] a ~~b @c !~~ d\n')).toEqual(['a  d']);
  expect(factsOf('a ~~b @c !~~ d')).toEqual({});
});

test('the text is that of links and styles; anchors and pictures have none', () => {
  expect(outline('[ ] **a** [[B|c]] [[D]] //@e// {{id: x}}{{./f.png}}\n')).toEqual(['a c D @e']);
});

test('a label with tags alone, right above a list, holds for the items of the list', () => {
  expect(tasksIn('TODO @b ! < 2026-03-16\n* a\n[ ] c @d\n')).toEqual([
    { depth: 0, text: 'c @d', priority: 1, due: '2026-03-16', tags: ['b', 'd'] },
  ]);
  expect(outline('TODO @b\n\n[ ] c\n')).toEqual(['TODO @b', 'c']);
  expect(outline('TODO b\n[ ] c\n')).toEqual(['TODO b', 'c']);
});

test.each([
  ['a !', { priority: 1 }],
  ['a!! b!', { priority: 3 }],
  ['a @b @c', { tags: ['b', 'c'] }],
  ['Waiting: a', { waiting: true }],
  ['planned a', { waiting: true }],
  ['a @waiting', { waiting: true, tags: ['waiting'] }],
])('%j has %j', (line, facts) => {
  expect(factsOf(line)).toEqual(facts);
});

test.each([
  ['a < 2026-03-16', { due: '2026-03-16' }],
  ['a <2026-03', { due: '2026-03-31' }],
  ['a > 2026-03', { start: '2026-03-01' }],
  ['a > 2026W12 < 2026W13', { start: '2026-03-16', due: '2026-03-29' }],
  ['a < 26-W12-3', { due: '2026-03-18' }],
  ['a < 2026-W12-0', { due: '2026-03-15' }],
  ['a < Wk2612.7', { due: '2026-03-22' }],
  ['a < 2026W53', { due: '2027-01-03' }],
  ['a < 2027W01', { due: '2027-01-10' }],
  ['a [d: 2026-03-16]', { due: '2026-03-16' }],
  ['a [d:16.3.26]', { due: '2026-03-16' }],
  ['a [d: 16/3/1999]', { due: '1999-03-16' }],
  ['a [d: 16/3]', { due: '--03-16' }],
  ['a < ٢٠٢٦-٠٣-١٦', { due: '2026-03-16' }],
  ['a < 2026-03-16 < 2026-04-16', { due: '2026-04-16' }],
  ['a < 2026-02-30', {}],
  ['a < 2026-13', {}],
  ['a < 2026-03-16b', {}],
  ['a < 2026', {}],
  ['a [d: soon]', {}],
])('the dates of %j are %j', (line, facts) => {
  expect(factsOf(line)).toEqual(facts);
});

test('weeks begin on the day before in some countries', () => {
  expect(factsOf('a > 2026W12 < 2026W12', 'A', {}, true)).toEqual({ start: '2026-03-15', due: '2026-03-21' });
  expect(factsOf('a < 2026-W12-3', 'A', {}, true)).toEqual({ due: '2026-03-18' });
});

test('a task has the priority, the dates and the tags of the one above it, unless it has its own', () => {
  expect(tasksIn('[ ] a ! @b < 2026-03-16\n\t[ ] c\n\t[ ] d !! @e < 2026-03-17\n').slice(1)).toEqual([
    { depth: 1, text: 'c', priority: 1, due: '2026-03-16', tags: ['b'] },
    { depth: 1, text: 'd !! @e < 2026-03-17', priority: 2, due: '2026-03-17', tags: ['b', 'e'] },
  ]);
});

test.each([
  ['2026:03:16', { start: '2026-03-16' }],
  ['Journal:2026:3:16', { start: '2026-03-16' }],
  ['Journal:2026:03', { start: '2026-03-01' }],
  ['Journal:2026:Week 12', { start: '2026-03-16' }],
  ['Journal:2026', { start: '2026-01-01' }],
  ['Journal:2026:02:30', {}],
  ['Journal:12026', {}],
  ['Journal', {}],
])('on the journal page %s, tasks have %j', (page, facts) => {
  expect(factsOf('a', page)).toEqual(facts);
});

test('on a journal page of several days, a heading with the anchor of a day has that day', () => {
  const note = '[ ] a\n\n==== b {{id: 2026-03-17}} ====\n[ ] c\n\n==== d {{id: 2026-04-01}} ====\n[ ] e\n';
  const starts = tasksIn(note, 'J:2026:Week 12').map(({ text, start }) => [text, start]);
  expect(starts).toEqual([
    ['a', '2026-03-16'],
    ['c', '2026-03-17'],
    ['e', '2026-03-16'],
  ]);
});

test('the settings of the notebook say what is a task', () => {
  expect(outline('[ ] a\n[ ] Next b\nTODO c\n', { all_checkboxes: 'False', labels: 'Next:' })).toEqual(['Next b']);
  expect(outline('[ ] a\nTODO c\n', { labels: '' })).toEqual(['a']);
  expect(factsOf('Later a @b', 'A', { waiting_labels: 'Later', nonactionable_tags: '' })).toMatchObject({
    waiting: true,
  });
  expect(factsOf('a @b', 'A', { nonactionable_tags: '@b' })).toMatchObject({ waiting: true });
  expect(factsOf('a', '2026:03', { integrate_with_journal: 'due' })).toEqual({ due: '2026-03-31' });
  expect(factsOf('a', '2026:03', { integrate_with_journal: 'none' })).toEqual({});
  expect(tasksIn('[ ] a\n', 'B:C', { excluded_subtrees: 'X, :B' })).toEqual([]);
  expect(tasksIn('[ ] a\n', 'B:C', { included_subtrees: 'X' })).toEqual([]);
  expect(tasksIn('[ ] a\n', 'B:C', { included_subtrees: 'B_:C' })).toHaveLength(0);
  expect(tasksIn('[ ] a\n', 'B D:C', { included_subtrees: 'B_D' })).toHaveLength(1);
});

test('any note can be read', () => {
  fc.assert(
    fc.property(fc.oneof(noteArbitrary, fc.string()), note => {
      expect(tasksIn(note)).toBeInstanceOf(Array);
    }),
  );
});

test('the text of each task is in the note', () => {
  fc.assert(
    fc.property(taskNoteArbitrary, note => {
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
      const written = letters(note);
      for (const { text } of tasksIn(note)) {
        for (const word of text.split(/\s+/)) expect(written).toContain(letters(word));
      }
    }),
  );
});
