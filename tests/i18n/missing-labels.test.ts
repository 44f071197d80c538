import { expect, test } from 'vitest';
import { english as en } from '../../src/i18n/labels/english.ts';
import { completeLabels } from '../../src/i18n/missing-labels.ts';

test('English labels stand in place of missing ones, also within groups', () => {
  const share = { ...en.share, label: 'Teilen', print: undefined };
  const { labels, missing } = completeLabels({ ...en, language: 'de', next: undefined, share });
  expect([labels.next, labels.share.label, labels.share.print]).toEqual(['Next', 'Teilen', 'Print']);
  expect([...missing]).toEqual(['Next', 'Print']);
});

test('a title that a language lacks in the table of lists is English', () => {
  const { labels, missing } = completeLabels({ ...en, language: 'de', lists: { pages: 'Alle Seiten' } });
  expect([labels.lists.pages, labels.lists.tags]).toEqual(['Alle Seiten', 'Tags']);
  expect(missing).toContain('Tags');
});

test('labels that stand together in one element are all English if one is missing', () => {
  const { labels, missing } = completeLabels({
    ...en,
    language: 'de',
    theme: { label: 'Darstellung', dark: 'Dunkel' },
  });
  expect(labels.theme).toEqual(en.theme);
  expect([...missing]).toEqual(Object.values(en.theme));
});

test('a label with an element of its own does not count among those that stand together, nor do groups in a group', () => {
  const search = { ...en.search, label: 'Suchen', syntax: {} };
  const copy = { ...en.copy, done: 'Kopiert', wrap: undefined };
  const { labels, missing } = completeLabels({ ...en, language: 'de', search, copy });
  expect([labels.search.label, labels.copy.done]).toEqual(['Suchen', 'Kopiert']);
  expect([...missing]).toEqual([en.copy.wrap, ...Object.values(en.search.syntax)]);
});

test('nothing is missing where all labels are there', () => {
  expect(completeLabels(en)).toEqual({ labels: en, missing: new Set() });
});
