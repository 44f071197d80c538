import { type RuleId, rules, type Severity } from '../messages.ts';
import { editDistance } from '../text/edit-distance.ts';
import { UsageError } from './options.ts';

/** Decides whether a message makes the command fail. */
export type Strict = (message: { rule: RuleId; severity: Severity }) => boolean;

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
    if (name && name !== 'all' && !Object.hasOwn(rules, name)) {
      throw new UsageError(
        `--strict: there is no rule ${name}; did you mean ${nearest(name, ['all', ...Object.keys(rules)])}?`,
      );
    }
  }
  return ({ rule }) => names.includes('all') || names.includes(rule);
}

function nearest(name: string, names: string[]): string {
  const distances = new Map(names.map(each => [each, editDistance(name, each)]));
  return names.reduce((best, each) => ((distances.get(each) ?? 0) < (distances.get(best) ?? 0) ? each : best));
}
