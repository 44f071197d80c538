import fc from 'fast-check';

/** Pieces of Markdown, whole, broken and bordering on each other; none that the reader of pages changes by itself. */
const MARKDOWN = [
  ...[
    '# ',
    '## ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '---\n',
    '***',
    '```\n',
    '~~~',
    '`',
    '``',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '\\',
    '&amp;',
    '&#42;',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!-- x -->',
    '<div>\n',
    '</div>',
    '|',
    '|--|\n',
  ],
  ...[
    '| a | b |\n|--|--|\n',
    '\n[r]: sub/x.md "t"\n',
    '\n[r2]:\n<y z.md>\n',
    '[^n]',
    '\n[^n]: note\n',
    '(',
    ')',
    '"t"',
  ],
  ...[
    '[a](b.md)',
    '[a *b*](<b c.md> "t")',
    '[',
    ']',
    '](',
    '[r]',
    '[a][r]',
    '[r2][]',
    '[a\nb](c.md)',
    '[]()',
    '[](d.md)',
  ],
  ...[
    'https://example.org/a_b',
    'www.example.org',
    'me@example.org',
    '<https://example.org>',
    '[x](https://example.org)',
  ],
  ...['word', ' ', ' ', 'é', '中文', '\u{1f600}', '\u00a0', '=', '- [ ] open\n', '- [x] done\n', '.', ':'],
];

/** Pictures, and what Zim has beyond CommonMark and GFM, and what else is changed. */
const ZIM = [
  ...['![a](p.png)', '![a *b*][r]', '![', '[![a](p.png)](b.md)', '{width=30px}', '{#id href="x"}', '{#anchor}', '{'],
  ...[
    '[[Page]]',
    '[[A:B|label]]',
    '[[a|*b* `c|d`]]',
    '[[a\\|b]]',
    '[[',
    ']]',
    '[[x',
    '|y]]',
    '[[ ]]',
    '@tag',
    ' @tag',
    '@',
  ],
  ...['[*] ', '- [>] x\n', 'â†’', 'Ã©', '\u0000', '\u0007', '\ud800', '<img src="p.png">', "<a href='x.md'>", '</a>'],
  ...['---\ntitle: x\n---\n', '---\n', 'tags: [a, @b]\n', 'title: "\n', 'date: 2024-05-01\n', '\ufeff', '*a', '&x '],
];

const pieces = (from: string[]) => fc.array(fc.constantFrom(...from), { maxLength: 25 }).map(parts => parts.join(''));

/** Markdown of which nothing but destinations is changed. */
export const markdownArbitrary = pieces(MARKDOWN);
/** Any page: all of that, and all that is changed. */
export const pageArbitrary = pieces([...MARKDOWN, ...ZIM]);
