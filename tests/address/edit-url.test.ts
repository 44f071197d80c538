import { expect, test } from 'vitest';
import { editUrlOf } from '../../src/address/index.ts';

test.each([
  ['https://forge.example/edit/main/{path}', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/edit/main', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/edit/main/', 'https://forge.example/edit/main/A/B_C%20%C3%A4%23.txt'],
  ['https://forge.example/?f={path}&e=1', 'https://forge.example/?f=A/B_C%20%C3%A4%23.txt&e=1'],
])('with %s, a note is edited at %s', (editUrl, url) => {
  expect(editUrlOf(editUrl, 'A/B_C ä#.txt')).toBe(url);
});
