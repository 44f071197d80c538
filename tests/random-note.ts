import fc from 'fast-check';

/** Pieces of Zim's syntax, whole, broken and bordering on each other, and words in several scripts. */
const MARKERS = [
  '//',
  '**',
  '__',
  '~~',
  "''",
  '_{',
  '^{',
  '}',
  '[[',
  ']]',
  '{{',
  '}}',
  '|',
  '@',
  ':',
  '#',
  '?',
  '=',
  '(',
  ')',
  '[',
  ']',
  '{{id: ',
  '{{{',
  '}}}',
  "'''",
  '*',
  '/',
  '_',
  '~',
  "'",
  '<',
  '>',
  '"',
  '&',
  ';',
  '\\',
  '`',
  '$',
  '!',
  '.',
  ',',
  '-',
  '+',
];
const WORDS = [
  'pod',
  'Word',
  'x',
  'a_b',
  'über',
  '容器',
  'под',
  'كلمة',
  '123',
  'e.g.',
  '➔',
  '👍',
  'A',
  'mailto:',
  'www.',
  'http://',
  'https://example.org/a_(b)',
  'http://localhost',
  'www.example.org',
  'ftp://x.y/z.',
  'me@example.org',
  'file:/tmp/x',
  'a://b',
  'http://ex_ample.org',
  'irc://host/#room',
  'http://[::1]/x',
  "http://x.org/'q'",
  'x@y',
  'a.b@c.d__',
  '@tag',
  '@über',
  '&lt;',
  'kubectl',
  '<script>',
  '1.',
  'G.',
  '[ ]',
  '[*]',
  '[x]',
  '10.',
  '*',
  '•',
  '# x',
  '> x',
  '+ x',
  '- x',
  '```',
  '\u00a0',
  'Ã©',
  'â†’',
];
const glue = fc.constantFrom('', '', ' ', ' ', ' ', '  ', '\t');
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKERS) },
);

/** Inline markup that closes, with anything inside. */
const styled = fc
  .tuple(
    fc.constantFrom(
      ['//', '//'],
      ['**', '**'],
      ['__', '__'],
      ['~~', '~~'],
      ["''", "''"],
      ['_{', '}'],
      ['^{', '}'],
      ['[[', ']]'],
      ['{{', '}}'],
      ['[[x|', ']]'],
      ['{{./a.png?width=3|', '}}'],
      ['{{./e.png?type=equation', '}}'],
      ['{{id: ', '}}'],
    ),
    fc.array(fc.tuple(piece, glue), { maxLength: 4 }),
  )
  .map(([[open, close], inner]) => `${open}${inner.flat().join('').trim()}${close}`);

/** One line of running text. */
const lineArbitrary = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: styled }), glue), {
    minLength: 1,
    maxLength: 7,
  })
  .map(parts => parts.flat().join(''));

const tabs = fc.constantFrom('', '', '', '\t', '\t\t', '    ', '  ', '\t\t\t');
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
    glue,
    lineArbitrary,
    fc.constantFrom('', ' ==', ' ======', '=', ' == x', ' == '),
  )
  .map(parts => parts.join(''));
const row = fc
  .array(
    fc.oneof(
      lineArbitrary.map(text => text.replaceAll('|', '\\|')),
      fc.constantFrom('', ' ', 'a\\nb', 'x<', '\\\\'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(cells => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(row, fc.constantFrom('', '|:--|--:|', '|---|:-:|\n', '|:-', '\n'), fc.array(row, { maxLength: 3 }))
  .map(([head, align, rows]) => [head, ...(align ? [align.trimEnd()] : []), ...rows].join('\n'));

const block = fc.oneof(
  { weight: 5, arbitrary: lineArbitrary },
  { weight: 4, arbitrary: listLine },
  { weight: 2, arbitrary: fc.tuple(tabs, lineArbitrary).map(parts => parts.join('')) },
  { weight: 1, arbitrary: verbatim },
  { weight: 1, arbitrary: object },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: table },
  { weight: 3, arbitrary: fc.constantFrom('', '', ' ', '\t') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('-----', '----', '--------- ', "'''", '{{{code:', '}}}', '|', '||', '| a |'),
  },
);

const header = fc
  .constantFrom('zim 0.6', 'zim 0.4', 'zim 0.5', 'zim 0.26', '')
  .map(
    version =>
      `Content-Type: text/x-zim-wiki\n${version && `Wiki-Format: ${version}\n`}Creation-Date: 2020-01-02T03:04:05+01:00\n\n`,
  );

/** A note as Zim might find it: a header, then up to a dozen blocks of all kinds. */
export const noteArbitrary = fc
  .tuple(header, fc.array(block, { maxLength: 12 }), fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([head, blocks, newline, ended]) => `${head}${blocks.join('\n')}${ended ? '\n' : ''}`.replaceAll('\n', newline));
