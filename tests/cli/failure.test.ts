import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CommandError, explain } from '../../src/cli/failure.ts';

/** What a function throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test('a full disk is named, without a stack, however deep the error lies', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, copyfile'), {
    ...{ code: 'ENOSPC', path: '/cache/a.png', dest: '/site/a.png' },
  });
  const cause = new Error('The hook failed', { cause: full });
  expect(explain(cause)).toBe('/site/a.png: the disk is full. Nothing was replaced');
});

test('a failure that is no fault of the program is its message; another has the top of its stack', () => {
  expect(explain(new CommandError('there are no pages'))).toBe('there are no pages');
  const lines = explain(thrownBy(() => writeFileSync('/nowhere/at/all', ''))).split('\n');
  expect(lines[0]).toBe("ENOENT: no such file or directory, open '/nowhere/at/all'");
  expect(lines.slice(1).every(line => line.startsWith('  at '))).toBe(true);
});
