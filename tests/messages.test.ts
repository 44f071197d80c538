import { expect, test } from 'vitest';
import { MessageError, message, printable } from '../src/messages.ts';

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
