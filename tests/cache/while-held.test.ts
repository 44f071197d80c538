import { expect, test } from 'vitest';
import { whileHeld } from '../../src/cache/index.ts';

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
  expect(whileHeld(failing(2, 'EBUSY'), 'win32')).toBe(3);
  expect(whileHeld(failing(1, 'EPERM'), 'win32')).toBe(2);
  expect(() => whileHeld(failing(100, 'EBUSY'), 'win32')).toThrow('EBUSY');
});

test('other errors, and errors on other systems, are thrown at once', () => {
  expect(() => whileHeld(failing(1, 'ENOENT'), 'win32')).toThrow('ENOENT');
  expect(() => whileHeld(failing(1, 'EPERM'), 'linux')).toThrow('EPERM');
});
