import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The output of a command that reads 1,200 notes, 400 every `pace` milliseconds, then prepares pages as long. */
function written(isTTY: boolean, pace: number): string {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 24 });
  const progress = showProgress(stream as unknown as WriteStream);
  for (const done of [0, 400, 800, 1200]) {
    progress.update(done < 1200 ? { stage: 'reading notes', done, total: 1200 } : { stage: 'preparing pages' });
    vi.advanceTimersByTime(pace);
  }
  progress.end();
  vi.advanceTimersByTime(60_000);
  return (stream.read() ?? '').replaceAll('\u001b', '␛');
}

/** The states of the line, in order: each moves to the first column, writes, and clears the rest. */
function seen(text: string): string[] {
  const states = text.split('␛[1G').map(state => state.replace(/␛\[0K$/, ''));
  return states.filter((state, index) => state !== states[index - 1]);
}

it('prints nothing about work of less than a second', () => {
  expect([written(true, 240), written(false, 240)]).toEqual(['', '']);
});

it('updates one line on a terminal, no wider than the terminal, and clears it at the end', () => {
  expect(seen(written(true, 1500))).toEqual([
    '',
    'reading notes 0 of 1,20',
    'reading notes 400 of 1,',
    'reading notes 800 of 1,',
    'preparing pages, 0 s',
    'preparing pages, 1 s',
    '␛[2K',
  ]);
});

it('prints a line now and then without a terminal', () => {
  expect(written(false, 9000)).toBe('reading notes 400 of 1,200\nreading notes 800 of 1,200\npreparing pages, 3 s\n');
});
