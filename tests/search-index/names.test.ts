import { expect, test } from 'vitest';
import { abbreviationsOf, nameEntries } from '../../src/search-index/names.ts';
import { searchRecord } from '../support/search-index.ts';

test.each([
  ['AWS Virtual Private Cloud (VPC)', ['VPC', 'AVPC']],
  ['PersistentVolumeClaim', ['PVC']],
  ['Pod disruption budget', ['Pdb', 'd8n']],
  ['Kubernetes', ['k8s']],
  ['Internationalization', ['i18n']],
  ['Home', []],
])('%s is abbreviated', (title, expected) => {
  const found = [...abbreviationsOf(title)].map(text => text.toLowerCase());
  expect(found).toEqual(expect.arrayContaining(expected.map(text => text.toLowerCase())));
  if (expected.length === 0) expect(found).toEqual([]);
});

test('an abbreviation is a name of the page', () => {
  const entries = nameEntries([searchRecord(0, 'text', 'StorageClass')]);
  expect(entries.find(({ key }) => key === 'sc')?.values).toEqual(['A00']);
});
