import fc from 'fast-check';

const dates = [
  ...['> 2026-03-16', '<2026-03-16', '< 2026-03', '> 2026', '< 2026W12', '>26w12-3', '< 2026-Wk12-0', '< W2612.7'],
  ...['> wk2699', '< 2026-13', '< 2026-02-30', '<2026-03-16x', '< 2026W12-9', '> 0000-01', '< 9998-12', '<<2026-01-02'],
  ...[
    '[d: 2026-03-16]',
    '[d:16.3.2026]',
    '[d: 1/2/99]',
    '[d: 3/4]',
    '[d: 30/2]',
    '[d: x] ]',
    '[d:]',
    '[d: 1-1-1] < 2026-05]',
  ],
];
const words = [
  ...[
    'buy',
    'milk',
    'TODO',
    'FIXME:',
    'todo',
    'Waiting:',
    'planned',
    'TODOs',
    '!',
    '!!',
    'so!',
    '@anna',
    '@waiting',
    '@',
  ],
  ...[
    'a@b.c',
    '**TODO**',
    '~~done~~',
    '//next//',
    '[[Page|label]]',
    '[[Page]]',
    "''@code''",
    '{{x.png}}',
    '_{low}',
    'ö',
    '-',
    ':',
  ],
];
const wordArbitrary = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...dates));
const textArbitrary = fc.array(wordArbitrary, { minLength: 0, maxLength: 6 }).map(parts => parts.join(' '));
const bullets = ['* ', '[ ] ', '[ ] ', '[ ] ', '[*] ', '[x] ', '[>] ', '[<] ', '1. ', 'a. ', ''];
const itemArbitrary = fc
  .tuple(fc.nat(3), fc.constantFrom(...bullets), textArbitrary)
  .map(([depth, bullet, text]) => `${'\t'.repeat(depth)}${bullet}${text}`);
const headingArbitrary = fc
  .tuple(fc.integer({ min: 2, max: 6 }), textArbitrary, fc.constantFrom('', ' {{id: 2026-03-17}}', ' {{id: 2026W12}}'))
  .map(([level, text, anchor]) => `${'='.repeat(level)} ${text || 'Heading'}${anchor} ${'='.repeat(level)}`);
const listHeadings = ['TODO', 'TODO: ', 'FIXME @anna !', 'TODO @a > 2026-01', 'TODO @a b', '\tTODO', 'TODO\nx'];

/** A note whose lines are tasks, or nearly. */
export const taskNoteArbitrary: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: itemArbitrary },
      { weight: 1, arbitrary: headingArbitrary },
      { weight: 1, arbitrary: fc.constantFrom(...listHeadings) },
      { weight: 1, arbitrary: fc.constantFrom('', '', "'''", '----', '| a |\n|---|\n| TODO |') },
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map(lines => `${lines.join('\n')}\n`);
