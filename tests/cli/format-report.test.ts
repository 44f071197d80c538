import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { formatMessages, formatSummary, type Stream, type SummaryOptions } from '../../src/cli/format-report.ts';
import type { ReportedMessage } from '../../src/collection/index.ts';

/** Only the layout of messages is tested here, not their texts. */
const advice = 'Create the page, or mend the link.';
function missing(line: number) {
  const reason = `there is no page "Page ${line}"`;
  return {
    rule: 'missing-file' as const,
    severity: 'warning' as const,
    file: 'A/B.txt',
    line,
    column: 3,
    reason,
    advice,
  };
}
const lost = {
  rule: 'unreadable-file' as const,
  severity: 'error' as const,
  reason: 'the file is not text',
  advice: 'Save it as UTF-8.',
};
const link = {
  ...missing(2),
  rule: 'link-outside' as const,
  column: undefined,
};

interface Totals {
  pages: number;
  words: number;
  files?: { published: number; unlinked: number };
  messages: ReportedMessage[];
}

/** What a command prints of a report. */
function formatReport(report: Totals, options: SummaryOptions & { stream: Stream }): string {
  const files = { published: 0, unlinked: 0 };
  const lines = formatMessages(report.messages, options.stream, 'see all.json');
  return [...lines, ...formatSummary({ files, ...report }, options)].join('\n');
}

const file = () => new PassThrough();
const terminal = () => Object.assign(new PassThrough(), { isTTY: true, columns: 40, getColorDepth: () => 8 });

it('is one line if there are no messages', () => {
  const report = { pages: 1, words: 1412, messages: [] };
  expect(formatReport(report, { seconds: 3.06, target: 'my site', stream: file() })).toBe(
    '1 page, 1,412 words, 0 files, 0 messages, 3.1 s → my site · to view it: zimlight preview "my site"',
  );
  expect(formatReport(report, { seconds: 3.06, stream: file() })).toBe(
    '1 page, 1,412 words, 0 files, 0 messages, 3.1 s',
  );
});

it('says how many files are published, and how many of them no page links', () => {
  const report = { pages: 1, words: 1, files: { published: 1200, unlinked: 3 }, messages: [] };
  expect(formatReport(report, { seconds: 1, stream: file() })).toBe(
    '1 page, 1 word, 1,200 files (3 not linked from any page), 0 messages, 1.0 s',
  );
});

it('says what the language is above the totals', () => {
  const report = { pages: 1, words: 1, messages: [] };
  expect(formatReport(report, { seconds: 1, language: 'language: pl (guessed)', stream: file() })).toBe(
    'language: pl (guessed)\n1 page, 1 word, 0 files, 0 messages, 1.0 s',
  );
});

it('groups messages by rule, the most severe and most frequent first, and shows only the first few of many', () => {
  const messages = [link, missing(4), missing(7), lost, missing(8), missing(11), missing(12)];
  const report = { pages: 3, words: 20, messages };
  expect(formatReport(report, { seconds: 1, target: 'out', stream: file() }).split('\n')).toEqual([
    'error unreadable-file, 1 time. Save it as UTF-8.',
    '  the file is not text',
    '',
    'warning missing-file, 5 times. Create the page, or mend the link.',
    '  A/B.txt:4:3: there is no page "Page 4"',
    '  A/B.txt:7:3: there is no page "Page 7"',
    '  A/B.txt:8:3: there is no page "Page 8"',
    '  … and 2 more; see all.json',
    '',
    'warning link-outside, 1 time. Create the page, or mend the link.',
    '  A/B.txt:2: there is no page "Page 2"',
    '',
    '3 pages, 20 words, 0 files, 7 messages, 1.0 s → out · to view it: zimlight preview out',
  ]);
});

it('shows messages for the same reason once, the most frequent reason first', () => {
  const about = (reason: string, line: number) => ({ ...missing(line), reason });
  const messages = [
    about('a', 1),
    about('b', 2),
    about('c', 3),
    about('d', 4),
    about('b', 5),
    about('b', 6),
    about('c', 7),
  ];
  expect(formatReport({ pages: 1, words: 2, messages }, { seconds: 1, stream: file() }).split('\n')).toEqual([
    'warning missing-file, 7 times. Create the page, or mend the link.',
    '  A/B.txt:2:3: b (and 2 more times)',
    '  A/B.txt:3:3: c (and 1 more time)',
    '  A/B.txt:1:3: a',
    '  … and 1 more; see all.json',
    '',
    '1 page, 2 words, 0 files, 7 messages, 1.0 s',
  ]);
});

it('has colours and breaks lines between words on a terminal', () => {
  const path = `${'folder/'.repeat(6)}note.txt`;
  const messages = [{ ...missing(4), file: path, reason: 'there is no page that is called like that' }];
  const report = { pages: 1, words: 2, messages };
  const lines = formatReport(report, { seconds: 1, stream: terminal() }).split('\n');
  expect(lines.map(line => line.replaceAll('\u001b', '␛'))).toEqual([
    '␛[33mwarning␛[39m ␛[1mmissing-file␛[22m, 1 time. Create the',
    '  page, or mend the link.',
    '  folder/folder/folder/folder/folder/folder/note.txt:4:3:',
    '    there is no page that is called like',
    '    that',
    '',
    '1 page, 2 words, 0 files, 1 message, 1.0 s',
  ]);
});

it('shows escape sequences and newlines of file names, and does not print them', () => {
  const file = 'A\x1b[31m\nerror.txt';
  const report = { pages: 1, words: 2, messages: [{ ...missing(1), file, reason: 'there is no page "\x1b[2J"' }] };
  const text = formatReport(report, { seconds: 1, stream: new PassThrough() });
  expect(text.split('\n')[1]).toBe(String.raw`  A\u001b[31m\nerror.txt:1:3: there is no page "\u001b[2J"`);
});
