import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { formatChanges } from '../../src/cli/message-changes.ts';

const message = (line: number, reason: string) => ({
  ...({ rule: 'missing-file', severity: 'warning', file: 'A.txt', column: 1, advice: 'Add it.' } as const),
  ...{ line, reason },
});
const changes = (before: ReturnType<typeof message>[], after: ReturnType<typeof message>[]) =>
  formatChanges(before, after, new PassThrough());

test('new messages are shown as in a summary, then those that were solved', () => {
  expect(changes([message(1, 'a'), message(2, 'b')], [message(2, 'b'), message(3, 'c')])).toEqual([
    'warning missing-file, 1 time. Add it.',
    '  A.txt:3:1: c',
    '',
    'solved missing-file: A.txt:1:1: a',
  ]);
});

test('a message that only moved to another line is not new', () => {
  expect(changes([message(1, 'a')], [message(7, 'a')])).toEqual([]);
});

test('of equal messages, only the difference in number is new or solved', () => {
  const [one, two, three] = [message(1, 'a'), message(2, 'a'), message(3, 'a')];
  expect(changes([one], [one, two, three])[0]).toBe('warning missing-file, 2 times. Add it.');
  expect(changes([one, two, three], [one])).toHaveLength(2);
});

test('if many messages were solved, only the first few are shown', () => {
  expect(
    changes(
      ['a', 'b', 'c', 'd', 'e'].map(reason => message(1, reason)),
      [],
    ).slice(2),
  ).toEqual(['solved missing-file: A.txt:1:1: c', '  … and 2 more solved']);
});

test('if many messages are new, the first few are shown, with a command that writes them all', () => {
  const lines = changes(
    [],
    ['a', 'b', 'c', 'd'].map(reason => message(1, reason)),
  );
  expect(lines.at(-2)).toBe('  … and 1 more; zimlight check NOTEBOOK --messages FILE writes all of them');
});
