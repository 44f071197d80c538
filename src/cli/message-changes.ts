import { styleText } from 'node:util';
import type { ReportedMessage } from '../collection/index.ts';
import { formatCause, formatMessages, type Stream } from './format-report.ts';

/** Where to find the messages that `dev` does not show. */
export const whereAll = 'zimlight check NOTEBOOK --messages FILE writes all of them';

/** How many solved messages are shown. */
const MAX_SOLVED = 3;

/** What a message is about; its line changes with every line that is written above it. */
const subjectOf = ({ rule, file, reason }: ReportedMessage) => JSON.stringify([rule, file, reason]);

/** The messages of one list that are not in another. Of equal messages, those are returned that the other has fewer of. */
function without(messages: ReportedMessage[], others: ReportedMessage[]): ReportedMessage[] {
  const left = new Map([...Map.groupBy(others, subjectOf)].map(([subject, { length }]) => [subject, length]));
  return messages.filter(message => {
    const number = left.get(subjectOf(message)) ?? 0;
    left.set(subjectOf(message), number - 1);
    return number <= 0;
  });
}

/**
 * Formats what changed between two lists of messages: the new ones as in a summary, then those that were solved.
 *
 * @returns lines; none if nothing changed
 */
export function formatChanges(before: ReportedMessage[], after: ReportedMessage[], stream: Stream): string[] {
  const solved = without(before, after);
  const more = solved.length - MAX_SOLVED;
  const head = styleText('green', 'solved', { stream });
  return [
    ...formatMessages(without(after, before), stream, whereAll),
    ...solved.slice(0, MAX_SOLVED).map(message => `${head} ${message.rule}: ${formatCause([message])}`),
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more solved`] : []),
  ];
}
