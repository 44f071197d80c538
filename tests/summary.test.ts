import { expect, it } from 'vitest';
import { formatReport } from '../src/cli/summary.ts';

/** Rules have texts of their own; here it is only about how messages are laid out. */
const advice = 'Create the page, or mend the link.';
function missing(line: number) {
  const reason = `there is no page "Page ${line}"`;
  return {
    rule: 'mended-encoding' as const,
    severity: 'warning' as const,
    file: 'A/B.txt',
    line,
    column: 3,
    reason,
    advice,
  };
}

it('says in one line what was built, if there is nothing else to say', () => {
  expect(formatReport({ pages: 1, words: 1412, messages: [] }, 3.06, 'my site')).toBe(
    '1 page, 1,412 words, 0 messages, 3.1 s → my site · look at it: npx zimlight preview "my site"',
  );
});

it('shows the gravest messages first, grouped by rule, and of many the first few', () => {
  const lost = {
    rule: 'unreadable-file' as const,
    severity: 'error' as const,
    file: 'C.txt',
    reason: 'the file is not text',
    advice: 'Save it as UTF-8.',
  };
  const messages = [missing(4), missing(7), lost, missing(8), missing(11), missing(12)];
  expect(formatReport({ pages: 3, words: 20, messages }, 1, 'out').split('\n')).toEqual([
    'error unreadable-file, 1 time. Save it as UTF-8.',
    '  C.txt: the file is not text',
    '',
    'warning mended-encoding, 5 times. Create the page, or mend the link.',
    '  A/B.txt:4:3: there is no page "Page 4"',
    '  A/B.txt:7:3: there is no page "Page 7"',
    '  A/B.txt:8:3: there is no page "Page 8"',
    '  … and 2 more',
    '',
    '3 pages, 20 words, 6 messages, 1.0 s → out · look at it: npx zimlight preview out',
  ]);
});
