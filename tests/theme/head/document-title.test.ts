import { expect, test } from 'vitest';
import { documentTitle } from '../../../src/theme/head/document-title.ts';

test('a title holds page and notebook, if both fit into 70 characters', () => {
  expect(documentTitle('Pod', 'Kubernetes notes')).toBe('Pod · Kubernetes notes');
  expect(documentTitle('Notes', 'Notes')).toBe('Notes');
  expect(documentTitle('x'.repeat(70), 'Notes')).toBe('x'.repeat(70));
  expect(documentTitle('x'.repeat(71), 'Notes')).toBe(`${'x'.repeat(69)}…`);
});
