import { type RuleId, rules, type Severity } from '../messages.ts';
import { nearest } from '../text/nearest.ts';
import { UsageError } from './errors.ts';

/** Decides whether a message makes the command fail. */
export type Strict = (message: { rule: RuleId; severity: Severity }) => boolean;

/** Whether a text names a rule for `--strict`, or several. */
export function namesRules(text: string): boolean {
  return text.split(',').every(name => name === 'all' || Object.hasOwn(rules, name));
}

/**
 * Reads `--strict`.
 *
 * @param value undefined if it was not given: nothing fails; empty if it was given without a value: errors and warnings
 *   fail; `all`: everything fails; otherwise the rules that fail, separated by commas
 * @throws {UsageError} for an unknown rule; the message suggests the most similar one
 */
export function readStrict(value: string | undefined): Strict {
  if (value === undefined) return () => false;
  const names = value.split(',').map(name => name.trim());
  if (names.every(name => name === '')) return ({ severity }) => severity !== 'info';
  for (const name of names) {
    if (name && !namesRules(name)) {
      const meant = nearest(name, ['all', ...Object.keys(rules)]);
      throw new UsageError(`--strict: there is no rule ${name}${meant ? `; did you mean ${meant}?` : ''}`);
    }
  }
  return ({ rule }) => names.includes('all') || names.includes(rule);
}
