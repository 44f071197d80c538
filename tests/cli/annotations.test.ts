import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotations } from '../../src/cli/annotations.ts';
import { makeFolder } from '../support/folder.ts';

const message = {
  rule: 'missing-file',
  severity: 'warning',
  reason: 'There is no file `x`',
  advice: 'Add it.',
} as const;

test('annotations name files from the root of the repository, wherever the notebook is in it', () => {
  const folder = makeFolder();
  const messages = [{ ...message, file: 'A/Home.txt', line: 3, column: 7 }];
  const end = 'line=3,col=7,title=missing-file::There is no file `x`. Add it.';
  expect(annotations(messages, join(folder, 'wiki/notes'))).toEqual([`::warning file=A/Home.txt,${end}`]);
  mkdirSync(join(folder, '.git'));
  expect(annotations(messages, join(folder, 'wiki/notes'))).toEqual([`::warning file=wiki/notes/A/Home.txt,${end}`]);
});

test('the most severe annotations come first, because GitHub shows only some', () => {
  const messages = (['info', 'error', 'warning'] as const).map(severity => ({ ...message, severity }));
  const levels = annotations(messages, '/notes').map(line => line.split(' ')[0]);
  expect(levels).toEqual(['::error', '::warning', '::notice']);
});

test('nothing in a note can end an annotation, or begin another command', () => {
  const messages = [{ ...message, file: 'a,b:c%.txt', reason: 'There is no `x\n::error::y`' }];
  expect(annotations(messages, '/notes')).toEqual([
    '::warning file=a%2Cb%3Ac%25.txt,title=missing-file::There is no `x%0A::error::y`. Add it.',
  ]);
});

test('a file outside of the notebook is not named', () => {
  expect(annotations([{ ...message, file: '/home/me/urls.list' }], '/notes')).toEqual([
    '::warning title=missing-file::There is no file `x`. Add it.',
  ]);
});
