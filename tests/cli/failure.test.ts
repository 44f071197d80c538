import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CommandError } from '../../src/cli/errors.ts';
import { explain } from '../../src/cli/failure.ts';

/** What a function throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test('a full disk is reported without a stack, however deep in the causes the error is', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, copyfile'), {
    ...{ code: 'ENOSPC', path: '/cache/a.png', dest: '/site/a.png' },
  });
  const cause = new Error('The hook failed', { cause: full });
  expect(explain(cause)).toBe('/site/a.png: the disk is full. Nothing was replaced');
});

test.each([
  [{ code: 'EACCES', path: '/site' }, '/site: permission denied. Check who owns it, or choose another folder'],
  [{ code: 'EBUSY', path: 'a', dest: 'b' }, 'b: another program is using it. Close that program, and try again'],
  [{ code: 'ENOENT', syscall: 'mkdir', path: '/proc/x' }, '/proc/x: a folder cannot be created there'],
  [
    { code: 'EMFILE', path: '/a' },
    'too many files are open. Raise the limit, as with `ulimit -n 4096`, or close other programs',
  ],
  [{ code: 'EADDRINUSE', syscall: 'listen', port: 80 }, 'port 80 is in use. Choose another with --port'],
  [
    { code: 'EACCES', syscall: 'listen', port: 80 },
    'port 80 needs administrator rights. Choose one above 1023 with --port',
  ],
  [
    { code: 'EADDRNOTAVAIL', syscall: 'listen', address: '10.9.9.9' },
    'this machine has no address 10.9.9.9; --host without a value listens on all that it has',
  ],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'x' }, '--host: there is no host x'],
])('a fault of the machine is a line that says what to do: %o', (properties, line) => {
  expect(explain(Object.assign(new Error('from Node'), properties))).toBe(line);
});

test('a CommandError is shown as its message, any other error with the top of its stack', () => {
  expect(explain(new CommandError('there are no pages'))).toBe('there are no pages');
  const lines = explain(thrownBy(() => writeFileSync('/nowhere/at/all', ''))).split('\n');
  expect(lines[0]).toBe("ENOENT: no such file or directory, open '/nowhere/at/all'");
  expect(lines.slice(1).every(line => line.startsWith('  at '))).toBe(true);
});
