import { expect, test } from 'vitest';
import { FileFacts, type Stamp } from '../../src/notebook/index.ts';

/** A file that was written at a time, in milliseconds. */
const written = (time: number, [size, inode] = [10, 1]): { path: string; stamp: Stamp } => ({
  path: 'A.txt',
  stamp: [size, time, time, inode],
});

test('what is known about a file holds until its stamp is another one', () => {
  const file = written(1_000);
  const facts = new FileFacts();
  facts.update([file], 10_000);
  facts.set('A.txt', 'words', 7);
  facts.update([file], 20_000);
  expect([facts.get('A.txt', 'words'), facts.isSettled('A.txt')]).toEqual([7, true]);
  for (const changed of [written(1_001), written(1_000, [11, 1]), written(1_000, [10, 2])]) {
    const copy = new FileFacts(JSON.parse(JSON.stringify(facts)));
    copy.update([changed], 30_000);
    expect([copy.get('A.txt', 'words'), copy.former('A.txt', 'words')]).toEqual([undefined, 7]);
  }
  facts.update([], 30_000);
  facts.update([file], 40_000);
  expect([facts.get('A.txt', 'words'), facts.former('A.txt', 'words')]).toEqual([undefined, undefined]);
});

test('a file that was written just before it was looked at may be written again without another stamp', () => {
  const file = written(9_000);
  const facts = new FileFacts();
  facts.update([file], 10_000);
  facts.set('A.txt', 'words', 7);
  expect([facts.get('A.txt', 'words'), facts.isSettled('A.txt')]).toEqual([7, false]);
  facts.update([file], 20_000);
  expect([facts.get('A.txt', 'words'), facts.former('A.txt', 'words')]).toEqual([undefined, 7]);
  facts.set('A.txt', 'words', 8);
  facts.update([file], 30_000);
  expect([facts.get('A.txt', 'words'), facts.isSettled('A.txt')]).toEqual([8, true]);
});

test('an object stands for a file while it certainly stays the same', () => {
  const facts = new FileFacts();
  const tokens = [10_000, 20_000, 30_000, 40_000].map(at => {
    facts.update([written(9_000)], at);
    return facts.tokenOf('A.txt');
  });
  expect(tokens.map(token => tokens.indexOf(token))).toEqual([0, 1, 1, 1]);
});
