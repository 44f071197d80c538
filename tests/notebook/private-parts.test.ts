import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPrivateParts } from '../../src/notebook/private-parts.ts';
import { cases } from '../support/cases.ts';

test.each([
  ['lines of their own', 'a\n%% private %%\nb\n%% public %%\nc\n', 'a\nc\n'],
  ['no second marker', 'a\n%% private %%\nb\n', 'a\n'],
  ['within a line', 'a %% private %%b%% public %% c\n', 'a  c\n'],
  ['over lines', 'a %%private%% b\nc %%public%% d\n', 'a  d\n'],
  ['other letters and line ends', 'a\r\n%% PRIVATE %%\r\nb\r\n%%Public%%  \r\nc', 'a\r\nc'],
  ['a list', '* a\n* %% private %%\n* b\n* %% public %%\n* c\n', '* a\n* c\n'],
  ['tabs before them', "\t'''\n\t%% private %%\n\tb\n\t%% public %%\n\t'''\n", "\t'''\n\t'''\n"],
  ['two parts', 'a\n%% private %%\nb\n%% public %%\nc\n%% private %%\nd\n%% public %%\n', 'a\nc\n'],
  ['a marker repeated', '%% private %%\na\n%% private %%\nb\n%% public %%\nc\n%% public %%\nd', 'c\nd'],
  ['nothing private', 'a\n%% public %%\nb\n', 'a\nb\n'],
  ['other signs', 'a %%b%% % private % %% private\n', 'a %%b%% % private % %% private\n'],
])('with %s', (_, note, text) => {
  expect(withoutPrivateParts(note).text).toBe(text);
});

test('a marker that may be misspelt is said, with its line', () => {
  for (const word of ['privat', 'Pivate', 'privates', 'pubic', 'publick']) {
    expect(withoutPrivateParts(`a\nb %% ${word} %%\n`).unclear).toEqual({ marker: `%% ${word} %%`, line: 2 });
  }
  expect(withoutPrivateParts('%% note %% %% TODO %% %% private %%').unclear).toBeUndefined();
});

test('nothing between markers is left, everything else is, at its line', () => {
  const line = fc.constantFrom('%% private %%', '%% public %%', ' %%public%% ', 'a', '* b', '', '\t%%private%%');
  fc.assert(
    fc.property(fc.array(line), kinds => {
      // Each line of text is unique.
      const lines = kinds.map((kind, index) => (kind.includes('%%') ? kind : `${kind}${index + 1}`));
      let open = false;
      const expected = lines.flatMap((text, index) => {
        if (text.includes('%%')) open = text.includes('private');
        return open || text.includes('%%') ? [] : [{ text, line: index + 1 }];
      });
      const { text, lineOf } = withoutPrivateParts(lines.map(text => `${text}\n`).join(''));
      const found = text
        .split('\n')
        .slice(0, -1)
        .map((text, index) => ({ text, line: lineOf(index + 1) }));
      expect(found).toEqual(expected);
    }),
    { numRuns: cases(1000) },
  );
});
