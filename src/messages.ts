import { VFileMessage } from 'vfile-message';

/** How much a message matters: `error` = something is not on the site, `warning` = the author should look, `info` = was mended. */
export type Severity = 'error' | 'warning' | 'info';

interface Rule {
  severity: Severity;
  /** What is the matter, as a sentence without a full stop; `{name}` is filled in from the message's values. */
  reason: string;
  /** What the author can do about it. */
  advice: string;
}

/** Everything that a notebook can make us say. The key is the id that `--strict` takes and that messages carry. */
export const rules = {
  'mended-encoding': {
    severity: 'info',
    reason: '`{found}` is `{mended}` that was read as Windows-1252 and saved again; it is shown as `{mended}`',
    advice: 'Replace it in the note; the file itself is left alone.',
  },
  'unclosed-verbatim': {
    severity: 'warning',
    reason: "Nothing closes this `'''`, so it is shown as text",
    advice: "End the block with a line that holds the same tabs and `'''`.",
  },
  'unclosed-object': {
    severity: 'warning',
    reason: 'Nothing closes this `{{{`, so it is shown as text',
    advice: 'End the object with a line that holds the same tabs and `}}}`.',
  },
} satisfies Record<string, Rule>;

/** The id of a rule in {@link rules}. */
export type RuleId = keyof typeof rules;

/** A place in a note: line and column count from 1, offset (in UTF-16 code units of the file's text) from 0. */
export interface Point {
  line: number;
  column: number;
  offset?: number;
}

/** {@link Message}, as a function. */
export function message(...values: ConstructorParameters<typeof Message>): Message {
  return new Message(...values);
}

/** A message about a place in a file of the notebook. */
export class Message extends VFileMessage {
  declare ruleId: RuleId;
  severity: Severity;

  /**
   * @param rule id of the rule that was broken
   * @param values what fills the `{name}`s in the rule's reason
   * @param place where, if anywhere
   * @param file path of the file, relative to the notebook, with `/`
   */
  constructor(rule: RuleId, values: Record<string, string> = {}, place?: Point, file?: string) {
    const { reason, advice, severity } = rules[rule] as Rule;
    super(
      reason.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
      { ruleId: rule, source: 'zimlight', ...(place && { place: place as Required<Point> }) },
    );
    this.note = advice;
    this.severity = severity;
    this.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    this.file = file;
  }
}
