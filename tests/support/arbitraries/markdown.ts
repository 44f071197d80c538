import fc from 'fast-check';
import { repairEncoding } from '../../../src/markdown/index.ts';

/** Pieces of Markdown, complete and broken, in which only targets of links ever change. */
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

/** Images, Zim's extensions of Markdown, and whatever else is converted. */
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

/**
 * Markdown in which only targets of links change. Pieces can add up to more by chance: to `[[r]]`, or to `é` before two
 * no-break spaces, which would be repaired to `頠`.
 */
export const markdownArbitrary = pieces(MARKDOWN).filter(
  text => !text.includes('[[') && repairEncoding(text).text === text,
);
/** Any Markdown page, with everything that is converted. */
export const pageArbitrary = pieces([...MARKDOWN, ...ZIM]);
