import { VFileMessage } from 'vfile-message';
import { type MessageRule, type RuleId, rules, type Severity } from './rules/index.ts';

export { type RuleId, rules, type Severity } from './rules/index.ts';

/** A position in a note: line and column from 1, offset (in UTF-16 code units of the file's text) from 0. */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** A message about a notebook; create one with {@link message}. */
export interface Message extends VFileMessage {
  ruleId: RuleId;
  severity: Severity;
}

/**
 * Creates a message.
 *
 * @param ruleId the rule that applies
 * @param values values for the `{name}`s in the rule's reason and advice
 * @param point position in the file, if it has one
 * @param file path of the file, relative to the notebook, with `/`
 */
export function message(ruleId: RuleId, values: Record<string, string> = {}, point?: Point, file?: string): Message {
  const { reason, advice } = rules[ruleId] as MessageRule;
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return create(ruleId, fill(reason), fill(advice), point, file);
}

function create(ruleId: RuleId, reason: string, note: string, point?: Point, file?: string): Message {
  const { severity } = rules[ruleId] as MessageRule;
  const place = point as Required<Point> | undefined;
  const created = new VFileMessage(reason, { ruleId, source: 'zimlight', ...(place && { place }) });
  const fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  return Object.assign(created, { ruleId, severity, note, fatal, file });
}

/** A {@link Message} as JSON. */
export type SavedMessage = Pick<Message, 'ruleId' | 'reason'> & {
  note: string;
  /** Where the message was created; `line` is its line in the file. */
  point?: Point;
  line?: number;
  file?: string;
};

/** A message as JSON. */
export function saveMessage({ ruleId, reason, note = '', place, line, file }: Message): SavedMessage {
  return {
    ruleId,
    reason,
    note,
    ...(place && { point: place as Point }),
    ...(line && { line }),
    ...(file && { file }),
  };
}

/** The message that {@link saveMessage} saved. */
export function restoreMessage({ ruleId, reason, note, point, line, file }: SavedMessage): Message {
  const created = create(ruleId, reason, note, point, file);
  return line === undefined ? created : Object.assign(created, { line });
}

/** Messages after which nothing should be published. Each is a line of the error: where, what, and what to do. */
export class MessageError extends Error {
  override name = 'MessageError';

  constructor(messages: Message[]) {
    const lines = messages.map(
      ({ file, line, column, reason, note }) =>
        `${[file, line, column].filter(part => part !== undefined).join(':')}: ${reason}. ${note}`,
    );
    super(lines.join('\n'));
  }
}

/** Whether it is a {@link MessageError}. One that is thrown in Astro's copy of this module is no instance of the class here. */
export function isMessageError(error: unknown): error is Error & { name: 'MessageError' } {
  return error instanceof Error && error.name === 'MessageError';
}

/** What a log says about an error: the lines of a {@link MessageError}; of any other, which is a bug, the stack, too. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return printable(String(error));
  return printable(isMessageError(error) ? error.message : (error.stack ?? error.message));
}

/** Control characters but newline and tab, and those that turn the direction of text. */
const unprintable = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A text that is safe to print: a terminal would obey escape sequences, such as in the name of a file. All text of a notebook
 * must be printed through this.
 *
 * @returns the text with the characters that do not print as JavaScript escapes them, `\u001b`
 */
export function printable(text: string): string {
  return text.replace(unprintable, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
