import fc from 'fast-check';
import { lineArbitrary } from './line.ts';

const tabs = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', '', '', '\t', '\t\t', '    ', '  ', '\t\t\t') },
  { weight: 1, arbitrary: fc.constantFrom('\t    ', '    \t', '     ', '\t\t\t\t\t', '\t  ', '        \t    ') },
);
const bullet = fc.constantFrom(
  '* ',
  '[ ] ',
  '[*] ',
  '[x] ',
  '[>] ',
  '[<] ',
  '1. ',
  '2. ',
  'a. ',
  'B. ',
  '• ',
  '*\t',
  '10. ',
);
const listLine = fc.tuple(tabs, bullet, fc.oneof(lineArbitrary, fc.constant(''))).map(parts => parts.join(''));
const verbatim = fc
  .tuple(
    tabs,
    fc.array(fc.oneof(lineArbitrary, fc.constant(''), fc.constant("\t'''x")), { maxLength: 3 }),
    fc.constantFrom('', ' '),
  )
  .map(([indent, lines, space]) =>
    [`${indent}'''${space}`, ...lines.map(line => indent + line), `${indent}'''`].join('\n'),
  );
const object = fc
  .tuple(
    tabs,
    fc.constantFrom(
      'code: lang="python3" linenumbers="True"',
      'code: lang=sh',
      'code: lang="a""b" linenumbers=1 x',
      'code: lang="never closed',
      'Code: LANG="js" über="1" lang="sh"',
      'code:lang=sh linenumbers="False"',
      'code:   ',
      'code: a=b:c',
      'code: lang="sh" title="a `b`.sh {1}" highlight="1, 2-3"',
      'a:b: c=d',
      'score: x="a""b"',
      'table:',
      ' foo:bar',
      'none',
    ),
    fc.array(lineArbitrary, { maxLength: 3 }),
  )
  .map(([indent, head, lines]) =>
    [`${indent}{{{${head}`, ...lines.map(line => indent + line), `${indent}}}}`].join('\n'),
  );
const heading = fc
  .tuple(
    fc.constantFrom('=', '==', '===', '====', '=====', '======', '=======', '== ='),
    fc.constantFrom('', ' ', ' ', '\t', '  '),
    lineArbitrary,
    fc.constantFrom('', ' ==', ' ======', '=', ' == x', ' == '),
  )
  .map(parts => parts.join(''));
const row = fc
  .array(
    fc.oneof(
      lineArbitrary.map(text => text.replaceAll('|', '\\|')),
      fc.constantFrom('', ' ', 'a\\nb', 'x<', '\\\\', 'y << ', '\\t', '\\|', '\\'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain(cells =>
    fc.constantFrom(' | ', '|', '  |\t').map(bar => `|${bar.slice(1)}${cells.join(bar)}${bar.slice(0, -1)}|`),
  );
const ALIGNMENTS = [
  '|:--|--:|',
  '|---|:-:|\n',
  '|:-',
  '\n',
  '| :---- |',
  '|-|-|-|-|',
  '|:-:|  ',
  '|  |',
  '| : | - |\n\n',
];
const table = fc
  .tuple(row, fc.constantFrom('', '', ...ALIGNMENTS), fc.array(row, { maxLength: 3 }))
  .map(([head, align, rows]) => [head, ...(align ? [align.trimEnd()] : []), ...rows].join('\n'));

/** What callouts begin with, and what only looks like it. */
const callout = fc
  .tuple(
    tabs,
    fc.constantFrom(
      'NOTE: ',
      '**Tip:** ',
      '__Warning__: ',
      'IMPORTANT : ',
      '注意：',
      '//Note// that ',
      'Caution!',
      'Note:',
    ),
    fc.oneof(lineArbitrary, fc.constant('')),
  )
  .map(parts => parts.join(''));

const block = fc.oneof(
  { weight: 5, arbitrary: lineArbitrary },
  { weight: 4, arbitrary: listLine },
  { weight: 2, arbitrary: fc.tuple(tabs, lineArbitrary).map(parts => parts.join('')) },
  { weight: 1, arbitrary: callout },
  { weight: 2, arbitrary: verbatim },
  { weight: 2, arbitrary: object },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: table },
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '\t') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('-----', '----', '--------- ', "'''", '{{{code:', '}}}', '|', '||', '| a |'),
  },
);

/** A deeply nested list with bullets of all kinds. */
const deepList = fc
  .array(fc.tuple(fc.nat({ max: 7 }), bullet, fc.constantFrom('x', '', 'pod **x**', '@tag', '[[A]]')), {
    minLength: 2,
    maxLength: 12,
  })
  .map(items => items.map(([depth, mark, text]) => '\t'.repeat(depth) + mark + text).join('\n'));
const longLine = fc
  .tuple(lineArbitrary, fc.integer({ min: 20, max: 80 }))
  .map(([line, times]) => `${line} `.repeat(times));
/** Random punctuation. */
const noise = fc
  .array(fc.constantFrom(...' \t\n*\'[]{}()|=_~/^@#:.;?!a1é-+<>&\\"'), { maxLength: 40, size: 'max' })
  .map(signs => signs.join(''));
const anyBlock = fc.oneof(
  { weight: 30, arbitrary: block },
  { weight: 1, arbitrary: deepList },
  { weight: 3, arbitrary: noise },
  { weight: 1, arbitrary: fc.tuple(tabs, longLine).map(parts => parts.join('')) },
);

const header = fc
  .tuple(
    fc.constantFrom('zim 0.6', 'zim 0.6', 'zim 0.4', 'zim 0.5', 'zim 0.26', '', 'zim 0.7'),
    fc.constantFrom(
      'Creation-Date: 2020-01-02T03:04:05+01:00\n\n',
      'Creation-Date: Unknown\n\n',
      'Tags: a\n b\n\tc\n\n',
      'X-Über: 1\nEmpty:\n\n',
      '\n',
      '',
      '\n\n\n',
    ),
  )
  .map(([version, rest]) => `Content-Type: text/x-zim-wiki\n${version && `Wiki-Format: ${version}\n`}${rest}`);

/** A note: a header, then up to a dozen blocks of all kinds. Line endings are of one kind, or mixed. */
export const noteArbitrary = fc
  .tuple(
    fc.tuple(fc.constantFrom('', '', '', '', '\ufeff'), header).map(parts => parts.join('')),
    fc.array(anyBlock, { maxLength: 12, size: 'max' }),
    fc.constantFrom(['\n'], ['\n'], ['\r\n'], ['\n', '\r\n'], ['\n', '\n', '\r\n']),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([head, blocks, ends, last]) => {
    let line = 0;
    return `${head}${blocks.join('\n')}${last}`.replace(/\n/g, () => ends[line++ % ends.length] as string);
  });
