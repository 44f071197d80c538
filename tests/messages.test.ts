import { expect, test } from 'vitest';
import { errorText, MessageError, message, printable } from '../src/messages.ts';

test.each([
  ['\x1b[2J\x1b]0;title\x07.txt', String.raw`\u001b[2J\u001b]0;title\u0007.txt`],
  ['a\rb\b\x7f\x9b31m', String.raw`a\u000db\u0008\u007f\u009b31m`],
  ['txt.\u202eexe', String.raw`txt.\u202eexe`],
  ['ä 漢 😀\n\tb', 'ä 漢 😀\n\tb'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('an error of messages names the positions that they have', () => {
  const whole = message('settings-misnamed', { file: 'zimlight.yml' }, undefined, 'zimlight.yml');
  expect(new MessageError([whole]).message).toMatch(/^zimlight\.yml: The settings/);
});

test('a log shows the stack of errors that are bugs, and not of those about settings, even from another copy of the code', () => {
  const ofOtherCopy = Object.assign(new Error('zimlight.yml: \x1b'), { name: 'MessageError' });
  expect(errorText(ofOtherCopy)).toBe(String.raw`zimlight.yml: \u001b`);
  expect(errorText(new TypeError('bug'))).toMatch(/^TypeError: bug\n +at /);
  expect(errorText('reason')).toBe('reason');
});
