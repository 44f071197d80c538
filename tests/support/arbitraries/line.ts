import fc from 'fast-check';

/** Pieces of Zim's syntax, complete and broken, and words in several scripts. */
const MARKERS = [
  ...`// ** __ ~~ '' _{ ^{ } [[ ]] {{ }} | @ : # ? = ( ) [ ] {{{ }}}`.split(' '),
  ...`''' * / _ ~ ' < > " & ; \\ \` $ ! . , - +`.split(' '),
  '{{id: ',
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
  '{{id: here}}',
  '{{id:  Über-x }}',
  '\u2028',
  '\u2029',
  '\u3000',
  'e\u0301',
  '𝒜',
  'שלום',
  '漢字http://x.org',
  '節www.x.org',
  '\u200f',
  '\\n',
  'Ã©',
  'â†’',
];
const glue = fc.constantFrom('', '', ' ', ' ', ' ', '  ', '\t');
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKERS) },
);

/** Closed inline markup with anything inside. */
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

/** Parts of page names: some differ only in case; several scripts; characters that are awkward in file names. */
export const nameParts = [
  'A',
  'a',
  'B',
  'Sub',
  'sub',
  'Page 1',
  'C++',
  'Ü b',
  '容器',
  'под',
  'x.jpg',
  'Über-x',
  'G (1)',
];
/** Names of files beside pages. Notes also refer to others, which do not exist. */
export const fileNames = ['a.png', 'b c.png', 'Ü.svg', 'clip.mp4', 'x.pdf', 'notes.txt', 'deep/er.gif', '100%.png'];

const nameArbitrary = fc
  .array(fc.constantFrom(...nameParts, ...nameParts, 'Missing', 'no such'), { minLength: 1, maxLength: 3 })
  .map(parts => parts.join(':'));
const pathArbitrary = fc
  .tuple(
    fc.constantFrom('./', './', '', '../', '.\\', '/', '~/', './A/', '../../'),
    fc.constantFrom(...fileNames, 'none.png', '', 'B.txt'),
  )
  .map(parts => parts.join(''));

/** Targets of links: absolute, relative and floating pages in several spellings, anchors, files, URLs, interwiki. */
const target = fc.oneof(
  { weight: 4, arbitrary: nameArbitrary },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', ':', '+', '::'),
        nameArbitrary,
        fc.constantFrom('', '', '#pod', '#Word x', ':', '#'),
      )
      .map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: nameArbitrary.map(name => name.toUpperCase().replaceAll(' ', '_')) },
  { weight: 1, arbitrary: nameArbitrary.map(name => name.toLowerCase()) },
  { weight: 2, arbitrary: pathArbitrary },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '#pod',
        '#',
        '+',
        ':',
        'wp?Zim',
        'wp?a b/ü(c)',
        'nobody?x',
        'zim+file:///x?y',
        'mailto:a@b.c',
        'a@b.c?subject=x',
      ],
      ...[
        'http://x.org/a b?c=d&e=%20#f',
        'www.x.org',
        'ftp://x.org/ü',
        'file:///tmp/x',
        '\\\\host\\a b',
        'smb://h/s',
        'javascript:x',
        'C:\\x',
        '?',
      ],
    ),
  },
);
const linkArbitrary = fc
  .tuple(target, fc.option(fc.array(fc.tuple(piece, glue), { maxLength: 3 })))
  .map(([href, label]) => (label ? `[[${href}|${label.flat().join('')}]]` : `[[${href}]]`));
const imageArbitrary = fc
  .tuple(
    pathArbitrary,
    fc.constantFrom(
      '',
      '',
      '?width=30',
      '?height=7&id=here',
      '?href=A%3ASub',
      '?type=equation',
      '?x=1&width=2',
      '?width',
      '?',
    ),
    fc.constantFrom('', '', '|alt', '|two  **words**'),
  )
  .map(parts => `{{${parts.join('')}}}`);

/** One line of running text. */
export const lineArbitrary = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: piece },
        { weight: 4, arbitrary: styled },
        { weight: 2, arbitrary: linkArbitrary },
        { weight: 1, arbitrary: imageArbitrary },
      ),
      glue,
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map(parts => parts.flat().join(''));
