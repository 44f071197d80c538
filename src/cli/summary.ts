import type { readReport } from '../collection/index.ts';

type Report = ReturnType<typeof readReport>;
type Message = Report['messages'][number];

/** How many messages of one rule are shown: enough to see what it is about. */
const SHOWN = 3;
const severities = ['error', 'warning', 'info'];

/**
 * What a build has to say: its messages, grouped by rule, the gravest first, and a last line with the numbers.
 *
 * @param report from the collection
 * @param seconds that the build took
 * @param target folder that holds the site, as people would type it
 */
export function formatReport({ pages, words, messages }: Report, seconds: number, target: string): string {
  const rules = [...Map.groupBy(messages, ({ rule }) => rule).values()].sort(byGravity);
  const numbers = [
    count(pages, 'page'),
    count(words, 'word'),
    count(messages.length, 'message'),
    `${seconds.toFixed(1)} s`,
  ];
  const summary = `${numbers.join(', ')} → ${target} · look at it: npx zimlight preview ${quote(target)}`;
  return [...rules.flatMap(group => [...formatRule(group), '']), summary].join('\n');
}

function byGravity([a]: Message[], [b]: Message[]): number {
  return severities.indexOf(a?.severity ?? '') - severities.indexOf(b?.severity ?? '');
}

function formatRule(messages: Message[]): string[] {
  const [{ severity, rule, advice }] = messages as [Message];
  const lines = messages.slice(0, SHOWN).map(message => `  ${place(message)}: ${message.reason}`);
  const more = messages.length - lines.length;
  return [
    `${severity} ${rule}, ${count(messages.length, 'time')}. ${advice}`,
    ...lines,
    ...(more ? [`  … and ${more} more`] : []),
  ];
}

/** A path as a shell takes it. */
function quote(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `"${path}"`;
}

function place({ file, line, column }: Message): string {
  return [file, line, column].filter(part => part !== undefined && part !== null).join(':');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
