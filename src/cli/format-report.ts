import { styleText } from 'node:util';
import type { readReport } from '../collection/index.ts';
import type { Severity } from '../messages.ts';
import { wrap } from './wrap.ts';

type Report = ReturnType<typeof readReport>;
type Message = Report['messages'][number];

/** How many messages of one rule are shown: enough to see what it is about. */
const SHOWN = 3;
/** The gravest first. */
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;
const severities = Object.keys(COLOURS);

/** What a summary says besides the report. */
export interface SummaryOptions {
  /** What the command took. */
  seconds: number;
  /** Folder that holds the site, as people would type it. @default no site was built */
  target?: string | undefined;
  /** Where all messages are written to, for people. @default nowhere */
  messages?: string | undefined;
  /** What it is printed to: a terminal has colours and an end of the line. */
  stream: NodeJS.WritableStream & { columns?: number; isTTY?: boolean };
}

/**
 * What a command has to say of a notebook: the messages, grouped by rule, the gravest and most frequent first, and a last
 * line with the numbers.
 *
 * @param report from the collection
 */
export function formatReport({ pages, words, messages }: Report, options: SummaryOptions): string {
  const rules = [...Map.groupBy(messages, ({ rule }) => rule).values()].sort(byGravity);
  const numbers = [
    count(pages, 'page'),
    count(words, 'word'),
    count(messages.length, 'message'),
    `${options.seconds.toFixed(1)} s`,
  ].join(', ');
  const { target } = options;
  const place = target === undefined ? '' : ` → ${target} · look at it: npx zimlight preview ${quote(target)}`;
  return [...rules.flatMap(group => [...formatRule(group, options), '']), numbers + place].join('\n');
}

function byGravity(a: Message[], b: Message[]): number {
  const gravity = ([message]: Message[]) => severities.indexOf(message?.severity ?? '');
  return gravity(a) - gravity(b) || b.length - a.length;
}

function formatRule(messages: Message[], { stream, messages: file }: SummaryOptions): string[] {
  const [{ severity, rule, advice }] = messages as [Message];
  const width = (stream.isTTY && stream.columns) || undefined;
  const style = (format: Parameters<typeof styleText>[0], text: string) => styleText(format, text, { stream });
  const head = `${style(COLOURS[severity], severity)} ${style('bold', rule)}, ${count(messages.length, 'time')}. ${advice}`;
  const lines = messages.slice(0, SHOWN).flatMap(message => wrap(`  ${formatMessage(message)}`, '    ', width));
  const more = messages.length - SHOWN;
  const all = file === undefined ? '--messages FILE writes all' : `see ${file}`;
  return [
    ...wrap(head, '  ', width),
    ...lines,
    ...(more > 0 ? [style('dim', `  … and ${more.toLocaleString('en')} more; ${all}`)] : []),
  ];
}

function formatMessage({ file, line, column, reason }: Message): string {
  const place = [file, line, column].filter(part => part !== undefined).join(':');
  return place ? `${place}: ${reason}` : reason;
}

/** A path as a shell takes it. */
function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

/** A number of things: `1 page`, `1,412 words`. */
function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
