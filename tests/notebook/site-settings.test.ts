import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNotebook, readSiteSettings } from '../../src/notebook/index.ts';
import { makeFolder, makeNotebook } from '../support/folder.ts';

const defaults = { order: [], aliases: {}, authors: false, cards: 'missing' };

/** A notebook with these settings, and what is said of them: `line:column rule: reason`. */
function withSettings(text: string, pages = ['Home', 'Zoo', 'Apple', '2024']) {
  const { site, messages } = makeNotebook(pages, { 'zimlight.yaml': text });
  return { site, said: messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`) };
}

test('a notebook without zimlight.yaml has the defaults, and so has an empty one', () => {
  expect(makeNotebook(['Home']).site).toEqual(defaults);
  for (const text of ['', '# nothing yet\n', 'order:\naliases:\n', '---\n']) {
    expect(withSettings(text)).toEqual({ site: defaults, said: [] });
  }
});

test('every setting is read, names as the pages have them', () => {
  const { site, said } = withSettings(`site: https://example.org/
base: notes
language: pt-br
editUrl: https://example.org/edit/{path}
authors: yes
cards: on
order: [2024, ':zoo']
aliases:
  Old Zoo: zoo
  Ancient_Zoo: Old Zoo
`);
  expect(said).toEqual([]);
  expect(site).toEqual({
    site: 'https://example.org',
    base: '/notes/',
    language: 'pt-BR',
    editUrl: 'https://example.org/edit/{path}',
    authors: true,
    cards: 'on',
    order: ['2024', 'Zoo'],
    aliases: { 'Old Zoo': 'Zoo', 'Ancient Zoo': 'Zoo' },
  });
});

test('what cannot be used is left out and said, with its place; the rest holds', () => {
  expect(
    withSettings(`colour: red
cards: often
editUrl: javascript:alert(1)
language: "?"
site: https://example.org/notes/
base: a b
order:
  - Zoo
  - Nowhere
aliases:
  Old: Gone
  A: B
  B: A
authors: true
`),
  ).toEqual({
    site: { ...defaults, authors: true, order: ['Zoo'] },
    said: [
      '1:1 setting-unknown: There is no setting `colour`; there are `site`, `base`, `language`, `order`, `aliases`, `editUrl`, `authors`, `cards`',
      '2:8 setting-invalid: The setting `cards` is left out: write `on`, `off` or `missing`',
      '3:10 setting-invalid: The setting `editUrl` is left out: it is no web address',
      '4:11 setting-invalid: The setting `language` is left out: `?` is no language; write a tag like `de` or `pt-BR`',
      '5:7 setting-invalid: The setting `site` is left out: write the origin alone, and the path as `base`',
      '6:7 setting-invalid: The setting `base` is left out: it is no path that a site can be at',
      '9:5 setting-page-missing: The setting `order` names `Nowhere`, and there is no such page',
      '11:8 setting-page-missing: The setting `aliases` names `Gone`, and there is no such page',
      '12:6 setting-page-missing: The setting `aliases` names `B`, and there is no such page',
      '13:6 setting-page-missing: The setting `aliases` names `A`, and there is no such page',
    ],
  });
});

test('a file that is no YAML leaves the defaults', () => {
  expect(withSettings('order: [Zoo\ncards: on\n')).toEqual({
    site: defaults,
    said: [
      '2:1 settings-unreadable: The settings cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]; the defaults hold',
    ],
  });
  expect(withSettings('- order\n').said).toEqual([
    '1:1 settings-unreadable: The settings cannot be read: it holds no settings; the defaults hold',
  ]);
});

test('whatever the file holds, the notebook opens', () => {
  const value = fc.oneof(
    fc.string(),
    fc.jsonValue().map(value => JSON.stringify(value)),
    fc.constant('&a [*a]'),
  );
  const line = fc
    .tuple(fc.constantFrom('order', 'aliases', 'cards', '*a', '? x', '<<'), value)
    .map(pair => pair.join(': '));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map(lines => lines.join('\n')),
      ),
      text => {
        const { settings, messages } = readSiteSettings(makeFolder({ 'zimlight.yaml': text }));
        expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(defaults)));
        for (const { file } of messages) expect(file).toBe('zimlight.yaml');
      },
    ),
    { numRuns: 300 },
  );
  expect(openNotebook(makeFolder({ 'zimlight.yaml/Page.txt': '' })).site).toEqual(defaults);
});
