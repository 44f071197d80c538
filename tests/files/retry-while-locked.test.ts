import { expect, test } from 'vitest';
import { retryWhileLocked } from '../../src/files/index.ts';

/** An operation that fails a number of times, then returns how often it was tried. */
function failing(times: number, code: string) {
  let attempts = 0;
  return () => {
    attempts++;
    if (attempts <= times) throw Object.assign(new Error(code), { code });
    return attempts;
  };
}

test('on Windows, an operation is tried again while another program has the file open', () => {
  expect(retryWhileLocked(failing(2, 'EBUSY'), 'win32')).toBe(3);
  expect(retryWhileLocked(failing(1, 'EPERM'), 'win32')).toBe(2);
  expect(() => retryWhileLocked(failing(100, 'EBUSY'), 'win32')).toThrow('EBUSY');
});

test('other errors, and errors on other systems, are thrown at once', () => {
  expect(() => retryWhileLocked(failing(1, 'ENOENT'), 'win32')).toThrow('ENOENT');
  expect(() => retryWhileLocked(failing(1, 'EPERM'), 'linux')).toThrow('EPERM');
});
