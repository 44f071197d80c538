import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Report, ReportedMessage } from '../collection/index.ts';
import { printable, type Severity } from '../messages.ts';
import { wrap } from './wrap.ts';

/** How many reasons are shown for each rule: enough to see what it is about. */
const MAX_SHOWN = 3;
/** The most severe first. */
const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;
const severities = Object.keys(colours);

/** Where messages are printed: on a terminal they are coloured and wrapped. */
export type Stream = NodeJS.WritableStream & { columns?: number; isTTY?: boolean };

/** The parts of a summary that are not in the report. */
export interface SummaryOptions {
  /** Duration of the command. */
  seconds: number;
  /** Folder of the site, as people would type it. @default no site was built */
  target?: string | undefined;
  /** Whether the site is for reading from disk. @default false */
  portable?: boolean;
  /** What is said about the language of the site, in a line of its own. @default nothing */
  language?: string | undefined;
  /** What is held back, in a line of its own; see `heldBackLine`. @default nothing */
  heldBack?: string | undefined;
}

/**
 * Formats messages, grouped by rule and reason, the most severe and most frequent first.
 *
 * @param whereAll says where to find the messages that are not shown
 */
export function formatMessages(messages: ReportedMessage[], stream: Stream, whereAll: string): string[] {
  const rules = [...Map.groupBy(messages, ({ rule }) => rule).values()].sort(bySeverity);
  return rules.flatMap(group => [...formatRule(group, stream, whereAll), '']);
}

/** Formats lines about the language and about what is held back, and a last line with totals. */
export function formatSummary(
  { pages, words, files, messages }: Pick<Report, 'pages' | 'words' | 'files' | 'messages'>,
  { target, portable, language, heldBack, seconds }: SummaryOptions,
): string[] {
  const unlinked = files.unlinked ? ` (${files.unlinked.toLocaleString('en')} not linked from any page)` : '';
  const totals = [
    count(pages, 'page'),
    count(words, 'word'),
    count(files.published, 'file') + unlinked,
    count(messages.length, 'message'),
    `${seconds.toFixed(1)} s`,
  ].join(', ');
  const view = (site: string) =>
    portable ? `open ${quote(join(site, 'index.html'))}` : `zimlight preview ${quote(site)}`;
  const preview = target === undefined ? '' : ` → ${target} · to view it: ${view(target)}`;
  return [...[language, heldBack].filter(line => line !== undefined), totals + preview];
}

function bySeverity(a: ReportedMessage[], b: ReportedMessage[]): number {
  const rank = ([message]: ReportedMessage[]) => severities.indexOf(message?.severity ?? '');
  return rank(a) - rank(b) || b.length - a.length;
}

function formatRule(messages: ReportedMessage[], stream: Stream, whereAll: string): string[] {
  const [{ severity, rule, advice }] = messages as [ReportedMessage];
  const width = (stream.isTTY && stream.columns) || undefined;
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const head = `${style(colours[severity], severity)} ${style('bold', rule)}, ${count(messages.length, 'time')}. ${printable(advice)}`;
  const causes = [...Map.groupBy(messages, ({ reason }) => reason).values()].sort((a, b) => b.length - a.length);
  const lines = causes.slice(0, MAX_SHOWN).flatMap(cause => wrap(`  ${formatCause(cause)}`, '    ', width));
  const more = causes.length - MAX_SHOWN;
  return [
    ...wrap(head, '  ', width),
    ...lines,
    ...(more > 0 ? [style('dim', `  … and ${more.toLocaleString('en')} more; ${whereAll}`)] : []),
  ];
}

/** Messages for the same reason: the first, and how many there are. */
export function formatCause(messages: ReportedMessage[]): string {
  const [{ reason, ...place }] = messages as [ReportedMessage];
  const position = [place.file, place.line, place.column].filter(part => part !== undefined).join(':');
  const others = messages.length > 1 ? ` (and ${count(messages.length - 1, 'more time')})` : '';
  // In the name of a file, a newline could begin what looks like another message.
  const line = (position ? `${position}: ${reason}` : reason).replaceAll('\n', '\\n');
  return printable(line) + others;
}

/** A path for a shell, in quotation marks if it needs them. */
function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

/** A number with a noun: `1 page`, `1,412 words`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
