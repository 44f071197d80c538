/** `error` = something is missing from the site, `warning` = the author should check it, `info` = it was repaired. */
export type Severity = 'error' | 'warning' | 'info';

/** What a message of one kind says. */
export interface MessageRule {
  severity: Severity;
  /** The problem, as a sentence without a full stop; `{name}` stands for a value of the message. */
  reason: string;
  /** What the author can do; `{name}` as in the reason. */
  advice: string;
}
